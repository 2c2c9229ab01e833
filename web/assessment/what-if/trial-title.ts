import type { UnitMove, WhatIf } from '#domain/assessment/what-if/what-if';
import { localized } from '../../lib/i18n';
import { assessmentTrialWords as words } from '../../lib/words';
import type { ShownRun } from '../result/run/run-page';

/** What the changes do in one category, as a sentence. */
export function trialTitle(shown: ShownRun, whatIf: WhatIf | undefined, category: string | null) {
  if (whatIf === undefined) return words().start;
  const moves = movesIn(whatIf, category);
  const moved = moves.map(({ rank }) => Math.abs((rank.to ?? 0) - (rank.from ?? 0))).filter((places) => places > 0);
  const grades = moves.filter(({ grade }) => grade.from !== grade.to).length;
  const best = shown.scheme.grading.grades[0];
  const swapped = moves.filter(({ grade }) => best !== undefined && grade.to === best.id && grade.from !== best.id);
  return {
    title: moved.length === 0 ? words().still : words().moved(moved.length, Math.max(...moved)),
    subtitle:
      best === undefined
        ? words().gradesNone
        : words().grades({ grades, entering: swapped.length, grade: localized(best.name) }),
  };
}

/** Of units that have a place before or after. */
export function movesIn(whatIf: WhatIf, category: string | null): readonly UnitMove[] {
  return whatIf.units.filter(
    ({ categoryId, rank }) => categoryId === category && (rank.from !== null || rank.to !== null),
  );
}
