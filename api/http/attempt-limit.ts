import { refuse } from './problem';

export interface Attempt {
  /** What is counted, such as an e-mail address from one client. */
  readonly key: string;
  readonly most: number;
}

export interface AttemptLimit {
  /** Counts an attempt under each key, or refuses it with `request.too-many`; the first spent key decides. */
  spend(attempts: readonly Attempt[]): void;
  /** Takes back what was counted for an attempt that proved honest. */
  restore(attempts: readonly Attempt[]): void;
}

interface Count {
  spent: number;
  readonly until: number;
}

const WINDOW_MILLISECONDS = 15 * 60_000;
const MOST_KEYS = 20_000;

/**
 * Guesses at passwords and codes, counted in the memory of this process for a quarter of an hour and stored
 * nowhere. better-auth's own limit counts by network address and path alone: a whole organisation behind one
 * address would share it, and the guesses at one account would not. On Workers each isolate counts for
 * itself; a rate-limiting rule of the zone belongs in front of it.
 *
 * A count is never given up before its time, or guesses at invented accounts would wipe out those at a real
 * one. A refused attempt makes no key, and when the memory is full, keys that are new are refused.
 */
export function createAttemptLimit(clock: () => number): AttemptLimit {
  const counts = new Map<string, Count>();

  function refuseSpent({ key, most }: Attempt): void {
    const count = counts.get(key);
    if (count && count.spent >= most) refuse('request.too-many', { retryAfterMilliseconds: count.until - clock() });
  }

  function refuseWhenFull(attempts: readonly Attempt[]): void {
    const added = attempts.filter(({ key }) => !counts.has(key)).length;
    if (counts.size + added <= MOST_KEYS) return;
    const [oldest] = counts.values();
    refuse('request.too-many', { retryAfterMilliseconds: (oldest?.until ?? clock()) - clock() });
  }

  /** Windows are equally long, so the map, which keeps the order of insertion, has those that end first in front. */
  function forgetExpired(): void {
    for (const [key, count] of counts) {
      if (count.until > clock()) return;
      counts.delete(key);
    }
  }

  function increase({ key }: Attempt): void {
    const count = counts.get(key) ?? { spent: 0, until: clock() + WINDOW_MILLISECONDS };
    count.spent += 1;
    counts.set(key, count);
  }

  function decrease({ key }: Attempt): void {
    const count = counts.get(key);
    if (!count) return;
    count.spent -= 1;
    if (count.spent === 0) counts.delete(key);
  }

  return {
    spend(attempts) {
      forgetExpired();
      attempts.forEach(refuseSpent);
      refuseWhenFull(attempts);
      attempts.forEach(increase);
    },
    restore: (attempts) => attempts.forEach(decrease),
  };
}
