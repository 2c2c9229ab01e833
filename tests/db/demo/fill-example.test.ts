import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAuditFile } from '../../../api/verifier/check-audit-file.mjs';
import type { DatabasePort } from '../../../db/database';
import { EXAMPLE_DEBRIEFING } from '../../../db/demo/debriefing-survey';
import { fillExample } from '../../../db/demo/fill-example';
import { EXAMPLE_ORGANISATION } from '../../../db/demo/organisation';
import { EXAMPLE_ROLL, type ExampleRoll, peopleOf } from '../../../db/demo/roll-survey';
import { EXAMPLE_SURVEYS, type ExampleSurvey } from '../../../db/demo/surveys';
import { listApiTokens } from '../../../db/stores/api-token-store';
import { listAppeals } from '../../../db/stores/assessment-appeal-store';
import { listVerdicts } from '../../../db/stores/assessment-consequence-store';
import { listProposals } from '../../../db/stores/assessment-review-store';
import { listRuns } from '../../../db/stores/assessment-run-store';
import { listAssessments } from '../../../db/stores/assessment-store';
import { listMailings } from '../../../db/stores/mailing-store';
import { findManifest } from '../../../db/stores/manifest-store';
import { listRectifications } from '../../../db/stores/rectification-store';
import { listTurnoutNotes } from '../../../db/stores/roll-course-store';
import { countBox } from '../../../db/stores/sealed-ballot-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { listUnits } from '../../../db/stores/unit-store';
import { listWaves } from '../../../db/stores/wave-store';
import { auditLines } from '../../support/files/audit-file';
import { createTestApp } from '../../support/test-app';
import { openTestDatabase } from '../../support/test-databases';

const EACH = 14;

/** The surveys of the example with a handful of ballots each. */
const SMALL: readonly ExampleSurvey[] = EXAMPLE_SURVEYS.map((survey) => ({
  ...survey,
  // So few people cannot be compared by class.
  ...(survey.extended !== undefined && { extended: { ...survey.extended, links: {} } }),
  waves: survey.waves.map((wave) => ({
    ...wave,
    ballots: Object.fromEntries(Object.keys(wave.ballots).map((groupId) => [groupId, EACH])),
  })),
}));

const SMALL_ROLL: ExampleRoll = {
  ...EXAMPLE_ROLL,
  groups: EXAMPLE_ROLL.groups.map((group) => ({ ...group, people: 22 })),
  units: EXAMPLE_ROLL.units.slice(-2),
};

describe('filling the example in', () => {
  let database: DatabasePort;

  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.close());

  function fill(progress: (done: number, total: number) => void = () => {}) {
    const fillTemplate = () => readFile('web/fill/template.html', 'utf8');
    const { dependencies } = createTestApp(database, { fillTemplate });
    return fillExample({ dependencies, progress, surveys: SMALL, roll: SMALL_ROLL });
  }

  it('leaves counted, published and open waves, and nobody behind', async () => {
    const steps: (readonly [number, number])[] = [];
    expect(await fill((done, total) => steps.push([done, total]))).toBe('filled');
    const waves = await listWaves(database);
    expect(waves.map(({ state }) => state).toSorted()).toEqual([
      'counted',
      'open',
      'open',
      'published',
      'published',
      'published',
      'published',
      'published',
      'published',
    ]);
    const [open] = waves.filter(({ state, surveyKind }) => state === 'open' && surveyKind === 'review');
    expect((await countBox(database, open?.id ?? '')).map(({ received }) => received)).toEqual([
      EACH,
      EACH,
      EACH,
      EACH,
    ]);
    const [first] = waves.filter(({ surveyKind, state }) => surveyKind === 'review' && state === 'published');
    const frozen = await findTabulation(database, first?.id ?? '');
    expect(frozen?.tabulation.ballots.received).toBe(4 * EACH);
    expect(await listApiTokens(database)).toEqual([]);
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
  });

  it('leaves two assessments with a published result, one of them corrected after an appeal', async () => {
    await fill();
    const heads = await listAssessments(database);
    const runs = await Promise.all(heads.map(({ id }) => listRuns(database, id)));
    expect(runs.map((list) => list.map(({ state, corrects }) => [state, corrects !== null]))).toEqual([
      [['published', false]],
      [
        ['published', true],
        ['published', false],
      ],
    ]);
    expect(runs.flat().every(({ createdBy, approvedBy }) => approvedBy !== null && createdBy !== approvedBy)).toBe(
      true,
    );
    const appeals = await Promise.all(heads.map(({ id }) => listAppeals(database, id)));
    expect(appeals.map((list) => list.map(({ state }) => state))).toEqual([
      ['open', 'rejected'],
      ['rejected', 'upheld'],
    ]);
  });

  it('leaves a list of the lowest, each decided by two people', async () => {
    await fill();
    const [quarter] = await listAssessments(database);
    const [run] = await listRuns(database, quarter?.id ?? '');
    const verdicts = await listVerdicts(database, run?.id ?? '');
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['confirmed', 'declined']));
    expect(verdicts.every(({ proposedBy, decision }) => decision !== null && decision.by !== proposedBy)).toBe(true);
  });

  it('leaves problems in every state, after plans, reports and votes of people who may take those steps', async () => {
    await fill();
    const heads = await listAssessments(database);
    const problems = await Promise.all(heads.map(({ id }) => listRectifications(database, id)));
    const states = (list: (typeof problems)[number]) =>
      list.map(({ unitCode, state, returns }) => `${unitCode} ${state} ${returns}`).toSorted();
    expect(problems.map(states)).toEqual([
      ['1006 open 0', '2008 open 0', '2016 open 0', '3005 reported 0'],
      ['1014 closed 1', '2004 closed 1', '3014 closed 0', '4010 open 1', '8015 dropped 0'],
    ]);
    expect(problems.flat().every(({ steps }) => inOrder(steps.map(({ at }) => at)))).toBe(true);
    const [quarter] = await listRuns(database, heads[0]?.id ?? '');
    const [change] = await listProposals(database, quarter?.id ?? '');
    expect(change?.decision?.decision).toBe('approved');
    expect(change?.decision?.by).not.toBe(change?.proposedBy);
  });

  it('signs its manifests for its own organisation, as it is filled in before anybody has named another', async () => {
    await fill();
    const contents = (await listWaves(database))
      .filter(({ settings }) => settings.collection?.kind === 'roll')
      .map(async ({ id }) => (await findManifest(database, id))?.signed?.content ?? '');
    const names = (await Promise.all(contents)).map((content) => JSON.parse(content).organisation);
    expect(names).toEqual([EXAMPLE_ORGANISATION, EXAMPLE_ORGANISATION]);
  });

  it('leaves a wave with a roll under way, of which nights and reminders are known', async () => {
    await fill();
    const [wave] = (await listWaves(database)).filter(
      ({ settings, state }) => settings.collection?.kind === 'roll' && state === 'open',
    );
    const id = wave?.id ?? expect.unreachable();
    const voters = peopleOf(SMALL_ROLL).filter(({ night }) => night !== null).length;
    expect((await countBox(database, id)).reduce((sum, { received }) => sum + received, 0)).toBe(voters);
    const course = (await listTurnoutNotes(database, id)).filter(({ part }) => part === 'everybody');
    expect(course).toHaveLength(SMALL_ROLL.growth.length);
    expect(course.at(-1)?.takenPart).toBe(Math.round(voters / 5) * 5);
    const sent = (await listMailings(database, id)).filter(({ total }) => total !== null);
    expect(sent.map(({ id: mailing, total, failed }) => [mailing, total === null ? 0 : total > 0, failed])).toEqual([
      [expect.any(String), true, 0],
      ['reminder-10', true, 0],
      ['reminder-7', true, 0],
    ]);
  });

  it('leaves a debriefing that two of three trustees opened, published and fit to be checked', async () => {
    await fill();
    const [wave] = (await listWaves(database)).filter(({ surveyKind }) => surveyKind === 'debriefing');
    const { id, ...stored } = wave ?? expect.unreachable();
    expect(stored).toMatchObject({ state: 'published', boxKeyDestroyedAt: expect.any(Number) });
    expect(stored.rollKeyDestroyedAt).toEqual(expect.any(Number));
    const voters = peopleOf(EXAMPLE_DEBRIEFING).filter(({ night }) => night !== null).length;
    const frozen = await findTabulation(database, id);
    expect(frozen?.tabulation.ballots).toMatchObject({ received: voters, spoilt: 0, counted: voters });
    const { app } = createTestApp(database);
    expect((await checkAuditFile(await auditLines(app, `/api/box/${id}/audit`))).faults).toEqual([]);
    const acts = await database.read
      .selectFrom('audit_entry')
      .select('act')
      .where('subject', '=', `wave:${id}`)
      .execute();
    expect(acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['wave.trustees-chosen', 'wave.opened-by-trustees']),
    );
  });

  it('happens once, and only where there are no units yet', async () => {
    await fill();
    const units = await listUnits(database);
    expect(await fill()).toBe('there-already');
    expect(await listUnits(database)).toEqual(units);
    await database.atomic([database.read.deleteFrom('audit_entry')]);
    expect(await fill()).toBe('not-empty');
  });
});

function inOrder(times: readonly number[]): boolean {
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
}
