import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/model';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Condition, Question } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import type { QuestionTable, Tabulation } from '#domain/tabulation/model';
import type { DatabasePort } from '../../../db/database';
import { type AttackedWave, choice, chosen, publishedWave } from '../../support/waves/attacked-wave';
import { createTestApp, type TestApp } from '../../support/test-app';
import { done, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

const UNITS = ['unit0', 'unit1', 'unit2', 'unit3', 'unit4', 'unit5'];
const BY_UNIT: PlannedTable = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };
const BY_GROUP: PlannedTable = { id: 'groups', title: { zh: '主体' }, by: [{ kind: 'rater-group' }] };

/** Asked of the first so many units alone. */
function followUp(id: string, units: number): Question {
  const any = UNITS.slice(0, units).map((unit): Condition => ({ question: 'unit', chosen: unit }));
  return { ...choice(id, 2), showIf: { any } };
}

/** Some thirty people of each unit, of whom more think so in the later ones. */
function ballotsOf(answersOf: (unit: number, opinion: number) => AttackedWave['ballots'][number]) {
  return UNITS.flatMap((_, unit) =>
    [14 + unit, 15 + 2 * unit].flatMap((people, opinion) =>
      Array.from({ length: people }, () => answersOf(unit, opinion)),
    ),
  );
}

describe('a poll that asks one unit and few others alone, for the leader of the one', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    for (const code of UNITS) await done(administrator.post('/api/units', { code, name: { zh: `单位 ${code}` } }));
    const scope = { role: 'leader', unitScope: ['unit0'] } as const;
    leader = await signInInvited(test.app, administrator, { email: 'head@pingyi.test', ...scope });
  });
  afterAll(() => database.close());

  async function seenOf(wave: Omit<AttackedWave, 'surveyKind'>) {
    const { path } = await publishedWave(test, administrator, { surveyKind: 'poll', ...wave });
    const { tabulation } = (await done(leader.get(`${path}/results`))) as { readonly tabulation: Tabulation };
    const of = (question: string) => tabulation.questions.find((one) => one.question === question);
    return { path, analysis: tabulation.analysis, of };
  }

  const isShown = (table: QuestionTable | undefined) => table?.overall.released;
  const ownCells = (table: QuestionTable | undefined) =>
    table?.tables?.flatMap(({ cells }) => cells.map(({ classes }) => classes.join(' ')));

  it('has a total of what is asked of his unit alone, or of it and at least three others', async () => {
    const asked = [1, 2, 3, 4].map((units) => followUp(`of${units}`, units));
    const { of } = await seenOf({
      questions: [choice('unit', UNITS.length), choice('opinion', 2), ...asked],
      publication: { tables: [BY_UNIT], textThreshold: 10 },
      ballots: ballotsOf((unit, opinion) => {
        const own = asked.slice(unit).map(({ id }) => chosen(id, opinion));
        return { answers: Object.assign({}, chosen('unit', unit), chosen('opinion', opinion), ...own) };
      }),
    });
    expect(['opinion', 'of1', 'of2', 'of3', 'of4'].map((id) => isShown(of(id)))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(ownCells(of('of2'))).toEqual(['unit0']);
    expect(of('unit')?.overall.released).toBe(true);
  });

  it('has no index, breakdown or test of it either, and every page opens', async () => {
    const index = (id: string) => ({
      id,
      title: { zh: id },
      minimumAnswered: 1,
      items: [{ question: id }, { question: 'age' }],
    });
    const { path, analysis } = await seenOf({
      questions: [choice('unit', UNITS.length), choice('opinion', 2), choice('age', 2), followUp('of2', 2)],
      publication: { tables: [BY_UNIT], textThreshold: 10 },
      scheme: {
        ...USUAL_SCHEME,
        analysis: { indices: [index('opinion'), index('of2')], breakdowns: ['age'] },
      },
      ballots: ballotsOf((unit, opinion) => {
        const own = unit < 2 ? chosen('of2', opinion) : {};
        return {
          answers: { ...chosen('unit', unit), ...chosen('opinion', opinion), ...chosen('age', opinion), ...own },
        };
      }),
    });
    const { indices, breakdowns } = analysis as Analysis;
    expect(indices.map(({ id, result }) => [id, result.released])).toEqual([
      ['opinion', true],
      ['of2', false],
    ]);
    expect(breakdowns.map(({ questions }) => questions.map(({ question }) => question))).toEqual([['opinion']]);
    for (const page of ['figures', 'figures?table=units', 'results/hidden']) {
      expect((await leader.get(`${path}/${page}`)).status).toBe(200);
    }
  });

  it('has no rater group of two units, nor what is left of everybody beside it', async () => {
    const groups = (near: number) =>
      seenOf({
        groups: ['near', 'far'].map((id) => ({ id, weight: 50 })),
        questions: [choice('unit', UNITS.length), choice('opinion', 2)],
        publication: { tables: [BY_GROUP, BY_UNIT], textThreshold: 10 },
        ballots: ballotsOf((unit, opinion) => ({
          groupId: unit < near ? 'near' : 'far',
          answers: { ...chosen('unit', unit), ...chosen('opinion', opinion) },
        })),
      });
    const shown = ({ of }: Awaited<ReturnType<typeof groups>>) => [
      isShown(of('opinion')),
      ...(of('opinion')?.groups.map(({ cell }) => cell.released) ?? []),
    ];
    expect(shown(await groups(2))).toEqual([true, false, false]);
    // Of his unit alone, and of the five others.
    expect(shown(await groups(1))).toEqual([true, true, true]);
  });
});
