import { localized } from '../../../lib/i18n';
import { assessmentResultWords as words } from '../../../lib/words';
import { resultCategory, type ResultRow } from '../table/result-rows';
import type { RunView } from '../run/run-data';

/** What a rule of the scheme says against another grade for a unit: people may still decide so, and should know it. */
export function gradeRemarks(view: RunView, row: ResultRow, gradeId: string): readonly string[] {
  return [...ceilingRemarks(view, row, gradeId), ...quotaRemarks(view, row, gradeId)];
}

function ceilingRemarks({ scheme }: RunView, { unit }: ResultRow, gradeId: string): readonly string[] {
  const { grades } = scheme.grading;
  const positionOf = (id: string) => grades.findIndex((grade) => grade.id === id);
  return unit.vetoes.flatMap(({ vetoId }) => {
    const veto = scheme.vetoes.find(({ id }) => id === vetoId);
    if (veto === undefined || veto.effect.kind !== 'grade-ceiling') return [];
    const ceiling = grades[positionOf(veto.effect.grade)];
    if (ceiling === undefined || positionOf(gradeId) >= positionOf(ceiling.id)) return [];
    return [words().proposal.overCeiling(localized(veto.name), localized(ceiling.name))];
  });
}

function quotaRemarks(view: RunView, { unit }: ResultRow, gradeId: string): readonly string[] {
  const category = view.categories.find(({ categoryId }) => categoryId === unit.categoryId);
  const quota = category?.quotas.find((one) => one.gradeId === gradeId);
  const grade = view.scheme.grading.grades.find(({ id }) => id === gradeId);
  if (category === undefined || quota === undefined || grade === undefined) return [];
  const others = resultCategory(view, category).rows.filter((row) => row.unit.unitCode !== unit.unitCode);
  const taken = others.filter(({ decided }) => decided?.id === gradeId).length + 1;
  return taken > quota.places ? [words().proposal.overPlaces(localized(grade.name), quota.places, taken)] : [];
}
