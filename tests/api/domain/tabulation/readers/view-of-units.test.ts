import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Condition, Question } from '#domain/questionnaire/model';
import { ownOptions } from '#domain/tabulation/readers/unit-options';
import { viewOfUnits } from '#domain/tabulation/readers/view-of-units';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

function unitsOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({ code: `u${index}`, name: { zh: `江州市第 ${index} 局` } }));
}

const BY_UNIT: PlannedTable = { id: 'units', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] };

function choice(id: string, labels: readonly string[], showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: labels.map((zh, index) => ({ id: `${id}${index}`, label: { zh } })),
    ...(showIf && { showIf }),
  };
}

/** Of a question that the first units are asked, of them whoever said yes to one of several questions. */
function seenOfFollowUp({ all, asked, others }: Readonly<Record<'all' | 'asked' | 'others', number>>, scope: string[]) {
  const registered = unitsOf(all);
  const opinions = Array.from({ length: others }, (_, place) => choice(`opinion${place}`, ['是', '否']));
  const units = registered.slice(0, asked).map((_, unit): Condition => ({ question: 'unit', chosen: `unit${unit}` }));
  const said = opinions.map(({ id }): Condition => ({ question: id, chosen: `${id}0` }));
  const labels = registered.map(({ name }) => name.zh);
  const questionnaire = questionnaireOf(
    choice('unit', labels),
    ...opinions,
    choice('led', ['好', '不好'], { all: [{ any: units }, { any: said }] }),
  );
  const { questions, ...rest } = tabulate({
    questionnaire,
    groups: GROUPS,
    settings: { ...SETTINGS, publication: { tables: [BY_UNIT], textThreshold: 10 } },
    ballots: Array.from({ length: 4 * all }, (_, person) => {
      const unit = person % all;
      return { groupId: 'public', vector: [unit, ...opinions.map(() => 0), unit < asked ? 0 : null] };
    }),
    account: NO_ACCOUNT,
  });
  const options = ownOptions(questionnaire, registered, { now: scope, inWave: scope }).get('unit');
  const table = questions.find(({ question }) => question === 'led');
  if (options === undefined || table === undefined) throw new Error('units and the follow-up are asked');
  const seen = viewOfUnits('unit', options, { questions, ...rest }).seenOf(table);
  const classes = table.tables?.flatMap(({ cells }) => cells.map((cell) => cell.classes)) ?? [];
  return { total: seen.seesEverybody, cells: classes.filter((one) => seen.seesCell('units', one)).flat() };
}

describe('a question that some units are asked, for the reader of one of them', () => {
  const seen = (follow: Parameters<typeof seenOfFollowUp>[0]) => seenOfFollowUp(follow, ['u0']);

  it.each([1, 6])('has no total where one more of 122 is, where %s questions decide it as well', (others) => {
    expect(seen({ all: 122, asked: 2, others })).toEqual({ total: false, cells: ['unit0'] });
    expect(seen({ all: 122, asked: 4, others })).toEqual({ total: true, cells: ['unit0'] });
  });

  it('has only what is his own where it can be answered in too many ways to tell which are asked', () => {
    for (const asked of [1, 2, 4]) {
      expect(seen({ all: 8, asked, others: 13 })).toEqual({ total: false, cells: ['unit0'] });
    }
  });

  it('has a total where no or every unit is his own, whichever are asked', () => {
    const follow = { all: 4, asked: 2, others: 13 };
    const every = unitsOf(4).map(({ code }) => code);
    expect(seenOfFollowUp(follow, every).total).toBe(true);
    expect(seenOfFollowUp(follow, ['elsewhere'])).toEqual({ total: true, cells: [] });
  });
});
