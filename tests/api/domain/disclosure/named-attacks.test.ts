import { describe, expect, it } from 'vitest';
import type { AnswerVector } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import { releaseTexts } from '#domain/disclosure/text-release';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { solver } from '../../../support/attacker/bound-attack';
import { breachesOf } from '../../../support/attacker/judge-release';
import { attackedRelease, type PublishedSet, publishedTable } from '../../../support/attacker/published-sets';
import { ASKED, type PolledSurvey, type SurveyShape, surveyOf } from '../../../support/attacker/random-survey';

const SHAPE: SurveyShape = {
  options: 3,
  units: 4,
  ages: 0,
  divisions: [],
  byGroup: false,
  minimumGroupSize: 10,
};

/** People of one unit by what they answered; null for those who left the question out. */
interface Unit {
  readonly answers: readonly (number | null)[];
  readonly unit: number;
  readonly age?: number;
  readonly groupId?: string;
}

function people({ answers, unit, age, groupId = 'staff' }: Unit): readonly CountedBallot[] {
  return answers.map((answer) => ({ groupId, vector: [answer, unit, age ?? null] satisfies AnswerVector }));
}

function counts(...each: readonly number[]): readonly number[] {
  return each.flatMap((count, option) => Array.from({ length: count }, () => option));
}

function survey(shape: Partial<SurveyShape>, units: readonly Unit[]): PolledSurvey {
  return surveyOf({ ...SHAPE, ...shape }, units.flatMap(people));
}

const LARGE = [0, 1, 2].map((unit): Unit => ({ unit, answers: counts(12, 15, 13) }));

async function expectNothingFound(attacked: PolledSurvey): Promise<void> {
  const release = attackedRelease(attacked);
  expect(release.published.length).toBeGreaterThan(0);
  expect(breachesOf(await solver(), release)).toEqual([]);
}

function shownUnits(attacked: PolledSurvey): readonly string[] {
  const table = publishedTable(attacked).tables?.find(({ tableId }) => tableId === 'units');
  return (table?.cells ?? []).flatMap(({ classes, cell }) => (cell.released ? classes : []));
}

/** A table by age that has a hidden unit almost for itself: whoever is left of it there knows the rest. */
const ALMOST_ALONE: readonly {
  readonly name: string;
  readonly shape: Partial<SurveyShape>;
  readonly units: readonly Unit[];
}[] = [
  {
    name: 'a unit of 9 in an age of 10',
    shape: { ages: 2 },
    units: [
      { unit: 0, age: 0, answers: counts(5, 4, 0) },
      { unit: 1, age: 0, answers: counts(0, 1, 0) },
      { unit: 1, age: 1, answers: counts(11, 15, 13) },
    ],
  },
  {
    name: 'a unit of 4 in an age of 5, where five are enough',
    shape: { ages: 2, minimumGroupSize: 5 },
    units: [
      { unit: 0, age: 0, answers: counts(3, 1, 0) },
      { unit: 1, age: 0, answers: counts(0, 1, 0) },
      { unit: 1, age: 1, answers: counts(11, 15, 13) },
    ],
  },
  {
    name: 'a unanimous unit of 20 in an age of 22',
    shape: { ages: 2 },
    units: [
      { unit: 0, age: 0, answers: counts(20, 0, 0) },
      { unit: 1, age: 0, answers: counts(0, 2, 0) },
      { unit: 1, age: 1, answers: counts(31, 13, 13) },
    ],
  },
];

describe('an attack on', () => {
  it.each(ALMOST_ALONE)('$name fails: the ages are withheld', async ({ shape, units }) => {
    const others = [2, 3].map((unit): Unit => ({ unit, age: 1, answers: counts(30, 30, 30) }));
    const attacked = survey(shape, [...units, ...others]);
    const ages = publishedTable(attacked).tables?.find(({ tableId }) => tableId === 'ages');
    expect(ages?.release).toBe('cross-table');
    await expectNothingFound(attacked);
  });

  it('a small unit fails, and so does taking all others off the total', async () => {
    const attacked = survey({}, [...LARGE, { unit: 3, answers: counts(2, 1, 1) }]);
    expect(shownUnits(attacked)).toHaveLength(2);
    await expectNothingFound(attacked);
  });

  it('a pool of small units that is itself below k fails', async () => {
    const small = [3, 4].map((unit): Unit => ({ unit, answers: counts(2, 1, 1) }));
    const attacked = survey({ units: 5 }, [...LARGE, ...small]);
    expect(shownUnits(attacked)).toHaveLength(2);
    await expectNothingFound(attacked);
  });

  it('a unanimous unit fails', async () => {
    const attacked = survey({}, [...LARGE, { unit: 3, answers: counts(0, 0, 20) }]);
    expect(shownUnits(attacked)).not.toContain('3');
    await expectNothingFound(attacked);
  });

  it('a pool of unanimous units fails', async () => {
    const unanimous = [3, 4].map((unit): Unit => ({ unit, answers: counts(0, 0, 12) }));
    const attacked = survey({ units: 5 }, [...LARGE, ...unanimous]);
    expect(shownUnits(attacked).length).toBeLessThan(3);
    await expectNothingFound(attacked);
  });

  it('all others of a unit by its lone dissenter fails', async () => {
    const attacked = survey({}, [...LARGE, { unit: 3, answers: counts(1, 0, 19) }]);
    expect(shownUnits(attacked)).not.toContain('3');
    await expectNothingFound(attacked);
  });

  it('a unit by overlapping filters, (A + B) + (B + C) − (A + C), fails: what would overlap is no table', async () => {
    const ages = [0, 1].flatMap((age) => [0, 1, 2].map((unit): Unit => ({ unit, age, answers: counts(3, 3, 1) })));
    await expectNothingFound(survey({ units: 3, ages: 2 }, ages));
  });

  it('one person by asking for everyone except them fails', async () => {
    const attacked = survey({}, [...LARGE, { unit: 3, answers: [2] }]);
    expect(shownUnits(attacked)).toHaveLength(2);
    await expectNothingFound(attacked);
  });

  it('an inner cell by the margins of units and ages fails: the crossing table is withheld as a whole', async () => {
    const attacked = survey({ units: 3, ages: 2 }, [
      ...LARGE.map((unit) => ({ ...unit, age: 0 })),
      { unit: 0, age: 1, answers: counts(0, 0, 4) },
      { unit: 1, age: 1, answers: counts(20, 20, 0) },
    ]);
    const ages = publishedTable(attacked).tables?.find(({ tableId }) => tableId === 'ages');
    expect(ages).toEqual({ tableId: 'ages', release: 'cross-table', cells: [] });
    await expectNothingFound(attacked);
  });

  it('those who left the question out of a unit that is large by its members fails: k counts answers', async () => {
    const silent: Unit = { unit: 3, answers: [...counts(3, 3, 2), ...Array.from({ length: 40 }, () => null)] };
    const attacked = survey({}, [...LARGE, silent]);
    expect(shownUnits(attacked)).not.toContain('3');
    await expectNothingFound(attacked);
  });

  it('who named no unit fails: the rest of the total is a cell like any other', async () => {
    const nameless = counts(1, 1).map((answer): CountedBallot => ({ groupId: 'staff', vector: [answer, null, null] }));
    const attacked = survey({ units: 3 }, LARGE);
    const release = { ...attacked, ballots: [...attacked.ballots, ...nameless] };
    expect(shownUnits(release)).toHaveLength(2);
    await expectNothingFound(release);
  });

  it('a hidden unit through the screens of two viewers fails: there is one release, and rights only choose from it', async () => {
    const attacked = survey(
      {
        divisions: [
          [0, 1],
          [2, 3],
        ],
      },
      [...LARGE, { unit: 3, answers: counts(2, 1, 1) }],
    );
    await expectNothingFound(attacked);
  });
});

describe('rounded percentages times the people, and means times the people,', () => {
  const release = attackedRelease(survey({}, [...LARGE, { unit: 3, answers: counts(2, 1, 1) }]));

  /** What somebody computes from a page that shows n and whole per cent, whose cells are smaller than 100. */
  function fromPercentages({ atoms, counts: shown }: PublishedSet): PublishedSet {
    const n = shown.reduce((sum, count) => sum + count, 0);
    const percentages = shown.map((count) => Math.round((100 * count) / n));
    return { atoms, counts: percentages.map((share) => Math.round((share * n) / 100)) };
  }

  /** The truth about some people, as if their percentages were shown, too. */
  function leaked(set: readonly number[]): PublishedSet {
    const options = release.atoms[0]?.counts.map((_, option) => option) ?? [];
    const countOf = (option: number) => set.reduce((sum, atom) => sum + (release.atoms[atom]?.counts[option] ?? 0), 0);
    return fromPercentages({ atoms: set, counts: options.map(countOf) });
  }

  it('give back the counts of shown units, and with them nothing of the hidden ones', async () => {
    const units = release.published.filter(({ atoms }) => atoms.length === 1);
    expect(units.map(fromPercentages)).toEqual(units);
    const recovered = { ...release, published: release.published.map(fromPercentages) };
    expect(breachesOf(await solver(), recovered)).toEqual([]);
  });

  it('would give the small unit away if those of any hidden unit were shown', async () => {
    for (const set of release.hidden) {
      const kinds = breachesOf(await solver(), { ...release, published: [...release.published, leaked(set)] });
      expect(kinds.map(({ kind }) => kind)).toContain('isolated');
    }
  });
});

describe('a question of which several options may be ticked', () => {
  const ticked: Question = {
    id: ASKED,
    kind: 'multiple',
    title: { zh: '' },
    required: false,
    options: ['a', 'b'].map((id) => ({ id, label: { zh: id } })),
  };
  const [, ...dividing] = survey({}, LARGE).questions;

  /** By unit, what each of its people ticked. */
  function tickedBy(...units: readonly (readonly AnswerVector[number][])[]): PolledSurvey {
    const ballots = units.flatMap((answers, unit) =>
      answers.map((answer): CountedBallot => ({ groupId: 'staff', vector: [answer, unit, null] })),
    );
    return { ...survey({}, []), questions: [ticked, ...dividing], ballots };
  }

  const repeated = (people: number, ...ticks: readonly number[]) => Array.from({ length: people }, () => ticks);
  const MIXED = [...repeated(7, 0), ...repeated(6, 1), ...repeated(7, 0, 1)];

  it('gives a small unit away by none of its options, nor by what the others leave of one', async () => {
    const attacked = tickedBy(MIXED, MIXED, MIXED, repeated(9, 0));
    expect(shownUnits(attacked)).toHaveLength(2);
    await expectNothingFound(attacked);
  });

  it('shows a unit in which all ticked the same, as most options are ticked by few', () => {
    expect(shownUnits(tickedBy(MIXED, MIXED, MIXED, repeated(20, 0)))).toHaveLength(4);
  });

  it('hides one unit more where all others beside a small one ticked what it did', async () => {
    const attacked = tickedBy(MIXED, MIXED, repeated(15, 0, 1), repeated(4, 0));
    expect(shownUnits(attacked)).toHaveLength(1);
    await expectNothingFound(attacked);
  });

  it('counts an option that everybody ticked for nothing, as its total tells so of all', async () => {
    const attacked = tickedBy(...[20, 20, 20, 4].map((people) => repeated(people, 0)));
    expect(shownUnits(attacked)).toHaveLength(2);
    await expectNothingFound(attacked);
  });
});

describe('a hidden cell', () => {
  const attacked = survey({}, [...LARGE, { unit: 3, answers: counts(2, 1, 1) }]);

  it('carries no count, no mean and no size, and shares with every other hidden cell all but the reason', () => {
    const cells = publishedTable(attacked).tables?.flatMap(({ cells: own }) => own) ?? [];
    const hidden = cells.filter(({ cell }) => !cell.released);
    expect(hidden.map(({ cell }) => Object.keys(cell).toSorted().join(' '))).toEqual([
      'reason released',
      'reason released',
    ]);
  });

  it('has no text beside it', () => {
    const slips = Array.from({ length: 40 }, () => ({ groupId: 'staff', content: 'word' }));
    const table = { ...publishedTable(attacked), groups: [] };
    expect(releaseTexts(slips, table, 10).every(({ groupId }) => groupId === null)).toBe(true);
  });
});
