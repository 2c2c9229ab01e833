import { type ClassifiedWave, membersOf, sourceOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { PreviewPlan } from './preview-model';

export interface PeopleProblem {
  readonly code:
    /** A question by which no table of the plan divides people. */
    | 'people.question-unknown'
    /** No option by which the question divides people. */
    | 'people.option-unknown'
    /** All of its options are chosen by nobody. */
    | 'people.nobody';
  readonly details: { readonly question: string; readonly option?: string };
}

/** What is wrong with how people are supposed to be spread: nothing of it may stand beside the plan without effect. */
export function checkPeople(
  people: PreviewPlan['shares'],
  { tables, wave }: { readonly tables: readonly PlannedTable[]; readonly wave: ClassifiedWave },
): readonly PeopleProblem[] {
  const dividing = new Set(tables.flatMap(({ by }) => by.map(sourceOf)));
  return Object.entries(people).flatMap(([question, shares]): readonly PeopleProblem[] => {
    if (!dividing.has(question)) return [{ code: 'people.question-unknown', details: { question } }];
    const known = new Set(membersOf({ kind: 'question', question }, wave));
    const unknown = Object.keys(shares).filter((option) => !known.has(option));
    const isNobody = Object.values(shares).every((share) => share === 0);
    return [
      ...unknown.map((option): PeopleProblem => ({ code: 'people.option-unknown', details: { question, option } })),
      ...(isNobody ? [{ code: 'people.nobody', details: { question } } as const] : []),
    ];
  });
}
