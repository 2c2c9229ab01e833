import type { DiscriminationReport, Influence } from '#domain/assessment/report/discrimination-report';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import type { UnitCategory } from '#domain/units/unit';
import { client, request } from '../../../lib/client';
import { loadUnits, type RunHead } from '../../assessment-data';

/** What indicators decided in the latest run, in the category with the most units. */
export interface Influences {
  readonly run: RunHead;
  readonly category: UnitCategory | null;
  readonly units: number;
  readonly byIndicator: ReadonlyMap<string, Influence>;
  /** The largest share of all, nominal or actual: the end of the axis. */
  readonly largest: number;
}

/** Undefined before the first run, and where the totals do not differ. */
export async function loadInfluences(assessmentId: string, run: RunHead): Promise<Influences | undefined> {
  const { units, categories } = await loadUnits();
  const sizes = categories.map((category) => ({
    category,
    size: units.filter(({ categoryId }) => categoryId === category.id).length,
  }));
  const category = sizes.toSorted((one, other) => other.size - one.size)[0]?.category ?? null;
  const report = await loadDiscrimination(assessmentId, { runId: run.id, category });
  const known = report.influences.filter(({ actual }) => actual !== null);
  if (known.length === 0) return undefined;
  const largest = Math.max(...known.flatMap(({ nominal, actual }) => [nominal, actual ?? 0]));
  const byIndicator = new Map(report.influences.map((influence) => [influence.indicatorId, influence]));
  return { run, category, units: report.units, byIndicator, largest };
}

async function loadDiscrimination(
  assessmentId: string,
  { runId, category }: { readonly runId: string; readonly category: UnitCategory | null },
): Promise<DiscriminationReport> {
  const query = category === null ? {} : { category: category.id };
  const { runs } = client.api.assessments[':assessmentId'];
  return request(runs[':runId'].discrimination.$get({ param: { assessmentId, runId }, query }));
}

/** Worth a word: a tenth of the whole between what an indicator is worth and what it decides. */
const NOTABLE = 0.1;

export function isNotable({ nominal, actual }: Influence): boolean {
  return actual !== null && Math.abs(actual - nominal) > NOTABLE;
}

/** The indicator of the top that decides most more, or less, than its points say. */
export function mostNotable(scheme: AssessmentScheme, { byIndicator }: Influences): Influence | undefined {
  const top = scheme.indicators.flatMap(({ id }) => byIndicator.get(id) ?? []);
  const gap = ({ nominal, actual }: Influence) => Math.abs((actual ?? nominal) - nominal);
  return top.filter(isNotable).toSorted((one, other) => gap(other) - gap(one))[0];
}
