import { type Appeal, decidedGrade } from '#domain/assessment/records';
import { localized } from '../../lib/i18n';
import { assessmentAppealWords as words } from '../../lib/words';
import { indicatorNames } from '../result/table/indicator-names';
import { pointsText } from '../result/table/points-text';
import type { RunView } from '../result/run/run-data';

type Figure = Pick<Appeal, 'unitCode' | 'about' | 'indicatorId'>;

export function figureName({ scheme }: RunView, { about, indicatorId }: Omit<Figure, 'unitCode'>): string {
  if (about === 'grade') return words().grade;
  return indicatorId === null ? words().total : (indicatorNames(scheme).get(indicatorId) ?? indicatorId);
}

/** As it was published; null for a figure without a value. */
export function figureValue(view: RunView, { unitCode, about, indicatorId }: Figure): string | null {
  if (about === 'grade') return gradeName(view, unitCode);
  const unit = view.units.find((one) => one.unitCode === unitCode);
  const value = indicatorId === null ? unit?.effectiveTotal : unit?.points[view.columns.indexOf(indicatorId)];
  return value === null || value === undefined ? null : pointsText(view, value);
}

/** The grade that holds, also where people changed it. */
export function gradeName({ units, proposals, scheme }: RunView, unitCode: string): string | null {
  const computed = units.find((one) => one.unitCode === unitCode)?.grade?.grade;
  if (computed === undefined) return null;
  const decided = decidedGrade(
    computed,
    proposals.filter((proposal) => proposal.unitCode === unitCode),
  );
  const grade = scheme.grading.grades.find(({ id }) => id === decided);
  return grade === undefined ? decided : localized(grade.name);
}
