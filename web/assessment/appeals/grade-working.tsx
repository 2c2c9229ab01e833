import { For } from 'solid-js';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { localized } from '../../lib/i18n';
import { assessmentAppealWords as words } from '../../lib/words';
import { pointsText } from '../result/table/points-text';
import type { RunView } from '../result/run/run-data';
import { gradeName } from './appeal-figure';

interface GradeWorkingProps {
  readonly run: RunView;
  readonly unitCode: string;
}

/** From total to grade: the minimum that it reached, what took the grade away, and the place. */
export function GradeWorking(props: GradeWorkingProps) {
  return (
    <ul class="appeal-grade">
      <For each={linesOf(props)}>{(line) => <li>{line}</li>}</For>
    </ul>
  );
}

function linesOf({ run, unitCode }: GradeWorkingProps): readonly string[] {
  const unit = run.units.find((one) => one.unitCode === unitCode);
  if (unit === undefined) return [];
  return [...gradeLines(run, unit), placeLine(unit)];
}

function gradeLines(run: RunView, unit: UnitOutcome): readonly string[] {
  const { grade, total, effectiveTotal, unitCode } = unit;
  const value = effectiveTotal ?? total?.value;
  if (grade === null || value === undefined) return [];
  const nameOf = (id: string) => {
    const found = run.scheme.grading.grades.find((one) => one.id === id);
    return found === undefined ? id : localized(found.name);
  };
  const band = words().gradeWorking.band(pointsText(run, value), nameOf(grade.band));
  const reason = grade.reason === null ? [] : [words().gradeWorking.reasons[grade.reason](nameOf(grade.grade))];
  const decided = gradeName(run, unitCode);
  const isChanged = decided !== null && decided !== nameOf(grade.grade);
  return [band, ...reason, ...(isChanged ? [words().gradeWorking.changed(decided)] : [])];
}

function placeLine({ standing }: UnitOutcome): string {
  if (standing === null) return words().gradeWorking.noPlace;
  const [low, high] = standing.rankInterval;
  return words().gradeWorking.place(standing.rank, low, high);
}
