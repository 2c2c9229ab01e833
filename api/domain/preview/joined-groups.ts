import type { PreviewedSubject, PreviewPlan } from './preview-model';

/**
 * The plan with two rater groups as one for every target: with the people and the weight of both. Questions stay divided
 * by the groups as they are, as their tables merge groups by themselves.
 */
export function withJoinedGroups(plan: PreviewPlan, [one, other]: readonly [string, string]): PreviewPlan {
  const joined = (subject: PreviewedSubject): PreviewedSubject => {
    if (subject.kind === 'question') return subject;
    const { groupWeights } = subject.rules;
    return {
      ...subject,
      people: sumUnder(one, other, subject.people),
      rules: { ...subject.rules, groupWeights: sumUnder(one, other, groupWeights) },
    };
  };
  return { ...plan, subjects: plan.subjects.map(joined) };
}

/** The second name is left out and what it had goes to the first. */
function sumUnder(
  one: string,
  other: string,
  values: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const { [other]: moved = 0, ...left } = values;
  return { ...left, [one]: (left[one] ?? 0) + moved };
}
