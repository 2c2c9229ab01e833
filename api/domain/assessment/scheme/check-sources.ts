import type { AssessmentSettings, SourceChoice } from '../records';
import type { AssessmentScheme, IndicatorId } from './model';
import type { SchemeProblem } from './scheme-problem';
import { measuredOf } from './walk';

/**
 * Indicators that take the very figure of one before them: what it says counts twice, in the points and in their error. A
 * warning, as somebody may mean it: points and a deduction by the same figure.
 */
export function checkSources(
  scheme: Pick<AssessmentScheme, 'indicators' | 'adjustments'>,
  { sources }: Pick<AssessmentSettings, 'sources'>,
): readonly SchemeProblem[] {
  const first = new Map<string, IndicatorId>();
  return measuredOf(scheme).flatMap(({ id, source }): readonly SchemeProblem[] => {
    const choice = source.kind === 'ledger' ? undefined : sources[id];
    if (choice === undefined) return [];
    const figure = nameOf(choice);
    const other = first.get(figure);
    if (other !== undefined) return [{ code: 'figure-counts-twice', severity: 'warning', at: id, other }];
    first.set(figure, id);
    return [];
  });
}

function nameOf(choice: SourceChoice): string {
  if (choice.kind === 'import') return choice.importId;
  const { waveId, question, item, group, measure } = choice;
  return JSON.stringify([waveId, question, item, group, measure]);
}
