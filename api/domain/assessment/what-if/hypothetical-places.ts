import { competitionRanks } from '#domain/statistics/ranking/competition-ranks';
import { type GradedUnit, gradesIn, untestedBorder } from '../run/grades';
import type { RunInputs } from '../run/inputs';
import { categoriesOf } from '../run/leaf-columns';
import type { CategoryOutcome } from '../run/outcome';
import { createVetoes } from '../run/vetoes';
import type { AssessmentScheme } from '../scheme/model';
import type { HypotheticalTotal } from './hypothetical-totals';

/** Without tiers: nothing is tested. */
export type HypotheticalCategory = Omit<CategoryOutcome, 'tiers'>;

export interface HypotheticalUnit {
  /** After vetoes. */
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

export interface HypotheticalPlaces {
  /** In the order of the units. */
  readonly units: readonly HypotheticalUnit[];
  readonly categories: readonly HypotheticalCategory[];
}

/** Vetoes, places and grades as a run gives them, without asking what can be told apart. */
export function hypotheticalPlaces(
  scheme: AssessmentScheme,
  { units, ledger }: Pick<RunInputs, 'units' | 'ledger'>,
  totals: readonly HypotheticalTotal[],
): HypotheticalPlaces {
  const vetoesOf = createVetoes(scheme, ledger);
  const after: HypotheticalUnit[] = [];
  const rankable = units.map(({ code, ranked }, position): GradedUnit | null => {
    const { total, tieBreakers } = totals[position] ?? { total: null, tieBreakers: [] };
    const veto = vetoesOf(code);
    const effective = total === null ? null : (veto.total ?? total);
    after.push({ total: effective, rank: null, grade: null });
    if (effective === null || !ranked || !veto.ranked) return null;
    return { unitCode: code, total: effective, ceiling: veto.ceiling, tieBreakers };
  });
  const categories = [...categoriesOf(units)].map(([categoryId, members]) => {
    const places = members.filter((position) => rankable[position] !== null);
    const graded = places.flatMap((position) => rankable[position] ?? []);
    const ranks = competitionRanks(graded.map(({ total }) => total));
    const { grades, quotas } = gradesIn(graded, { grading: scheme.grading, testBorder: untestedBorder });
    places.forEach((position, index) => {
      const [unit, own] = [graded[index], after[position]];
      if (unit === undefined || own === undefined) return;
      const grade = grades.get(unit.unitCode)?.grade ?? null;
      after[position] = { total: own.total, rank: ranks[index]?.rank ?? null, grade };
    });
    return { categoryId, units: members.length, ranked: graded.length, quotas };
  });
  return { units: after, categories };
}
