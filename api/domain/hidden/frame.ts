import type { GroupAccount } from '#domain/tabulation/model';

/** How many are asked in each rater group and which part of them all answers, as a simulation takes them. */
export interface Frame {
  readonly people: Readonly<Record<string, number>>;
  readonly turnout: number;
}

/** A rater group as the release tells it; the size of the roll stands for `expected` where there is one. */
export type AnsweringGroup = Pick<GroupAccount, 'groupId' | 'counted' | 'expected'>;

/** Of how many people's ballots came; only where it is known of every group. Rounded to a whole per cent, as it is shown. */
export function turnoutOf(groups: readonly AnsweringGroup[]): number | null {
  const asked = groups.reduce((sum, { expected = Number.NaN }) => sum + expected, 0);
  const counted = groups.reduce((sum, group) => sum + group.counted, 0);
  return asked > 0 && counted > 0 ? Math.min(1, Math.round((100 * counted) / asked) / 100) : null;
}

/** The wave with this much more of each group answering, at most all of it. */
export function frameAt(groups: readonly AnsweringGroup[], more: number): Frame {
  const answering = groups.map(({ expected = 0, counted }) => {
    const share = expected > 0 ? Math.min(1, counted / expected) : 0;
    return expected * Math.min(1, share + more);
  });
  const asked = groups.reduce((sum, { expected = 0 }) => sum + expected, 0);
  return frameOf(groups, { answering, turnout: sumOf(answering) / asked });
}

/** Where nobody knows how many were asked, ballots vary as if twice as many had been. */
const SUPPOSED_TURNOUT = 0.5;

/** The wave with so many times its ballots. */
export function frameOfBallots(groups: readonly AnsweringGroup[], factor: number): Frame {
  const answering = groups.map(({ counted }) => counted * factor);
  return frameOf(groups, { answering, turnout: SUPPOSED_TURNOUT });
}

function frameOf(
  groups: readonly AnsweringGroup[],
  { answering, turnout }: { readonly answering: readonly number[]; readonly turnout: number },
): Frame {
  const people = groups.map(({ groupId }, index) => [groupId, (answering[index] ?? 0) / turnout] as const);
  return { people: Object.fromEntries(people), turnout };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
