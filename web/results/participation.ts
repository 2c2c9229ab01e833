import type { BallotAccount, GroupAccount } from '#domain/tabulation/model';

/** Received of expected over the groups whose size is known; undefined if that is not all of them. */
export function overallRate(account: BallotAccount): number | undefined {
  const expected = expectedBallots(account);
  return expected === undefined || expected === 0 ? undefined : account.received / expected;
}

export function expectedBallots(account: BallotAccount): number | undefined {
  return account.groups.reduce<number | undefined>(
    (sum, { expected }) => (sum === undefined || expected === undefined ? undefined : sum + expected),
    0,
  );
}

export function rateOf(group: GroupAccount): number | undefined {
  return group.expected === undefined || group.expected === 0 ? undefined : group.received / group.expected;
}

/** Groups of which not one ballot came: their silence is known even where their size is not. */
export function silentGroups(account: BallotAccount): readonly GroupAccount[] {
  return account.groups.filter(({ received }) => received === 0);
}

/** The group with the lowest rate, if at least two rates are known and no other group is as low. */
export function leastHeard(account: BallotAccount): { readonly groupId: string; readonly rate: number } | undefined {
  const rates = account.groups.flatMap((group) => {
    const rate = rateOf(group);
    return rate === undefined ? [] : [{ groupId: group.groupId, rate }];
  });
  const [least, next] = rates.toSorted((one, other) => one.rate - other.rate);
  return next === undefined || next.rate === least?.rate ? undefined : least;
}

/** Groups of which more ballots came than were expected, so that their rate is above 100 %. */
export function overfullGroups({ groups }: BallotAccount): readonly GroupAccount[] {
  return groups.filter((group) => (rateOf(group) ?? 0) > 1);
}
