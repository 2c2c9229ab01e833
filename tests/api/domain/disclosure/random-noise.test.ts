import { describe, expect, it } from 'vitest';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import type { QuestionTable, PlannedTableCells } from '#domain/tabulation/model';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import { publishedTable } from '../../../support/attacker/published-sets';
import { GROUPS, type PolledSurvey, type SurveyShape, surveyOf } from '../../../support/attacker/random-survey';
import { seededRandom, type SeededRandom } from '../../../support/seeded-random';

const SURVEYS = 100;

/** Few units, of which one has only few people of one age, who would be told apart; and ages that are large enough for noise. */
function largeSurvey(random: SeededRandom): PolledSurvey {
  const shape: SurveyShape = {
    kind: 'single',
    options: random.wholeBetween(2, 4),
    units: random.wholeBetween(3, 5),
    ages: 2,
    divisions: [],
    byGroup: false,
    minimumGroupSize: 10,
  };
  const ballots = Array.from({ length: shape.units }, (_, unit) =>
    peopleOf(random, shape, { unit, size: random.wholeBetween(90, 160), ofOneAge: unit === 0 ? 0.97 : 0 }),
  );
  return surveyOf(shape, ballots.flat());
}

function peopleOf(
  random: SeededRandom,
  { options, ages }: SurveyShape,
  { unit, size, ofOneAge }: { readonly unit: number; readonly size: number; readonly ofOneAge: number },
): readonly CountedBallot[] {
  return Array.from({ length: size }, () => ({
    groupId: GROUPS[random.wholeBetween(0, 1)] ?? '',
    vector: [
      random.wholeBetween(0, options - 1),
      unit,
      random.uniform() < ofOneAge ? 0 : random.wholeBetween(0, ages - 1),
    ],
  }));
}

function wordsOf(random: SeededRandom): RandomWord {
  return () => random.wholeBetween(0, 2 ** 32 - 1);
}

function agesIn({ tables = [] }: QuestionTable): PlannedTableCells | undefined {
  return tables.find(({ tableId, release }) => tableId === 'ages' && release === 'noisy');
}

/** What the noise added to each count of each age; not to none, as nothing goes below it. */
function errorsIn({ cells }: PlannedTableCells, { ballots }: PolledSurvey): readonly (readonly number[])[] {
  return cells.map(({ classes: [age], cell }) => {
    if (!cell.released) throw new Error('a cell with noise is shown');
    return cell.counts.flatMap((count, option) => {
      const gave = ballots.filter(({ vector }) => String(vector[2]) === age && vector[0] === option).length;
      return gave === 0 ? [] : [count - gave];
    });
  });
}

describe(`the noise of ${SURVEYS} random surveys`, () => {
  const random = seededRandom(41);
  const drawn = Array.from({ length: SURVEYS }, () => {
    const survey = largeSurvey(random);
    const table = publishedTable(survey, { random: wordsOf(random) });
    return { survey, table, ages: agesIn(table) };
  });
  const errors = drawn.flatMap(({ survey, ages }) => (ages === undefined ? [] : errorsIn(ages, survey)));
  const all = errors.flat();

  it('is drawn where a table crosses small units, and tells nothing of what is exact', () => {
    expect(drawn.filter(({ ages }) => ages !== undefined).length).toBeGreaterThan(SURVEYS / 2);
    const exact = ({ tables = [], ...rest }: QuestionTable) => ({
      ...rest,
      tables: tables.filter(({ tableId }) => tableId !== 'ages'),
    });
    for (const { survey, table } of drawn) {
      expect(exact(table)).toEqual(exact(publishedTable(survey)));
    }
  });

  /* P(0) = (1 − 1/e) ÷ (1 + 1/e) = 0.462 and P(|x| ≤ 3) = 1 − 2 e⁻⁴ ÷ (1 + 1/e) = 0.973 of the two-sided geometric distribution
   * with ε = 1: S. Inusah, T. Kozubowski, A discrete analogue of the Laplace distribution, JSPI 136, 2006. */
  it('is that of the two-sided geometric distribution', () => {
    const shareOf = (holds: (error: number) => boolean) => all.filter(holds).length / all.length;
    expect(shareOf((error) => error === 0)).toBeCloseTo(0.462, 1);
    expect(shareOf((error) => Math.abs(error) <= 3)).toBeCloseTo(0.973, 1);
    expect(Math.abs(all.reduce((sum, error) => sum + error, 0) / all.length)).toBeLessThan(0.2);
  });

  it('does not add up to nothing within a cell, which would give the last count away', () => {
    const sums = errors.map((own) => own.reduce((sum, error) => sum + error, 0));
    expect(sums.filter((sum) => sum !== 0).length).toBeGreaterThan(sums.length / 2);
  });

  it('is another one at every draw, so that nobody can subtract it', () => {
    const again = drawn.map(({ survey }) => agesIn(publishedTable(survey, { random: wordsOf(random) })));
    const same = again.filter((ages, place) => JSON.stringify(ages) === JSON.stringify(drawn[place]?.ages) && ages);
    expect(same.length).toBeLessThan(SURVEYS / 20);
  });
});
