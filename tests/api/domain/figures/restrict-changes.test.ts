import { describe, expect, it } from 'vitest';
import { restrictChanges, type TestedQuestion } from '#domain/figures/restrict-changes';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../tabulation/review/example-review';

const UNITS = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] } as const;

function choice(id: string, options: number) {
  const list = Array.from({ length: options }, (_, place) => ({ id: `${id}${place}`, label: { zh: '' } }));
  return { id, kind: 'single', title: { zh: '' }, required: true, options: list } as const;
}

/** A release of which a reader sees so many of four units. */
function seenOf(units: number) {
  const tabulation = tabulate({
    questionnaire: questionnaireOf(choice('unit', 4), choice('opinion', 2)),
    groups: GROUPS,
    settings: { ...SETTINGS, minimumGroupSize: 10, publication: { tables: [UNITS], textThreshold: 10 } },
    ballots: Array.from({ length: 80 }, (_, person) => ({
      groupId: 'public',
      vector: [person % 4, Math.floor(person / 4) % 2],
    })),
    account: NO_ACCOUNT,
  });
  const isSeen = ({ classes }: { readonly classes: readonly string[] }) =>
    Number(classes[0]?.replace('unit', '')) < units;
  const questions = tabulation.questions.map(({ tables = [], ...rest }) => ({
    ...rest,
    tables: tables.map((table) => ({ ...table, cells: table.cells.filter(isSeen) })),
  }));
  return { tabulation: { ...tabulation, questions }, tableId: 'units' };
}

const CELL = { n: 20, counts: [10, 10] };
const CHANGE = {
  previous: 0.5,
  current: 0.5,
  difference: 0,
  interval: [-0.3, 0.3],
  adjustedP: 1,
  verdict: 'within-error',
} as const;

function tested(...links: readonly (readonly [from: readonly string[], to: readonly string[]])[]): TestedQuestion {
  const pairs = links.map(([from, to]) => ({ from, to, earlier: CELL, later: CELL }));
  return { question: 'opinion', options: ['opinion0'], pairs, changes: pairs.map(() => CHANGE) };
}

describe('changes of classes as a reader of some of them may see them', () => {
  const UNCHANGED = tested([['unit0'], ['unit0']], [['unit3'], ['unit3']]);

  it('are all there for whoever sees all classes', () => {
    expect(restrictChanges(UNCHANGED, { earlier: seenOf(4), later: seenOf(4) })).toEqual(UNCHANGED);
  });

  it('are those of his classes, as they were tested among all, without the p that may be of another', () => {
    const { pairs, changes, options } = restrictChanges(UNCHANGED, { earlier: seenOf(1), later: seenOf(1) });
    expect(pairs.map(({ to }) => to)).toEqual([['unit0']]);
    const { adjustedP: _, ...told } = CHANGE;
    expect([options, changes]).toEqual([UNCHANGED.options, [told]]);
  });

  it('are hidden with an end that he may not see, alone or among others', () => {
    const moved = tested([['unit3'], ['unit0']], [['unit1'], ['unit1', 'unit3']]);
    expect(restrictChanges(moved, { earlier: seenOf(2), later: seenOf(2) })).toMatchObject({
      pairs: [
        { earlier: null, later: CELL },
        { earlier: CELL, later: null },
      ],
      changes: [null, null],
    });
  });

  it('are none of a question without cells of its own', () => {
    const dividing = { ...UNCHANGED, question: 'unit' };
    expect(restrictChanges(dividing, { earlier: seenOf(4), later: seenOf(4) }).pairs).toEqual([]);
  });
});
