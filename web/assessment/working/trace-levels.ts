import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { measuredOf } from '#domain/assessment/scheme/walk';
import type { ClipStep, SumStep, TraceStep } from '#domain/assessment/trace/trace-step';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import type { WorkingContext, WorkingLevel, WorkingRule } from './levels';
import { measuredLevels } from './measured-levels';
import { branchLevel, missingRules, partsOf, summedOf, summedTotalOf, sumText } from './sum-levels';

/** The levels of a figure of any kind: the total, a branch, an indicator or an adjustment. */
export function traceLevels(context: WorkingContext, step: TraceStep): readonly WorkingLevel[] {
  const item = measuredOf(context.scheme).find(({ id }) => id === step.id);
  if (item !== undefined) return measuredLevels(context, item, step);
  if (step.kind === 'sum') return [{ ...branchLevel(summedOf(step)), parts: partsOf(step) }];
  return step.kind === 'clip' && step.of.kind === 'sum' ? [totalLevel(context, step, step.of)] : [];
}

function totalLevel({ scheme }: WorkingContext, step: ClipStep, all: SumStep): WorkingLevel {
  const summed = summedTotalOf(all, step.value);
  return {
    label: words().steps.total,
    value: plainPoints(step.value),
    arithmetic: sumText(summed),
    rules: [...missingRules(summed), capRule(scheme)],
    parts: partsOf(all),
  };
}

export function capRule({ cap }: AssessmentScheme): WorkingRule {
  return [words().rules.cap, cap === null ? words().noCap : words().cap(plainPoints(cap))];
}
