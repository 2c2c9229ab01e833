import { describe, expect, it } from 'vitest';
import { type AttemptLimit, createAttemptLimit } from '../../../api/http/attempt-limit';
import { ProblemError } from '../../../api/http/problem';

const QUARTER_OF_AN_HOUR = 15 * 60_000;
const MOST_KEYS = 20_000;

function startLimit() {
  let now = 1_000_000;
  return { limit: createAttemptLimit(() => now), pass: (milliseconds: number) => void (now += milliseconds) };
}

function outcomeOf(limit: AttemptLimit, client: string, account: string): string {
  try {
    limit.spend([
      { key: `${client} ${account}`, most: 10 },
      { key: client, most: 100 },
    ]);
    return 'counted';
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

function guess(limit: AttemptLimit, times: number): readonly string[] {
  return Array.from({ length: times }, () => outcomeOf(limit, 'thief', 'owner'));
}

describe('the limit on guessing', () => {
  it('gives ten guesses at an account, however many refused ones at invented accounts lie between', () => {
    const { limit } = startLimit();
    const outcomes = guess(limit, 10);
    const later = Array.from({ length: MOST_KEYS + 1000 }, (_, index) => {
      outcomeOf(limit, 'thief', `nobody-${index}`);
      return outcomeOf(limit, 'thief', 'owner');
    });
    expect([...outcomes, ...later].filter((outcome) => outcome === 'counted')).toHaveLength(10);
    expect(outcomeOf(limit, 'somebody else', 'owner')).toBe('counted');
  });

  it('refuses what is new while its memory is full, and forgets nothing before its time', () => {
    const { limit, pass } = startLimit();
    guess(limit, 10);
    pass(1000);
    for (let index = 0; index < MOST_KEYS / 2; index++) outcomeOf(limit, `bot-${index}`, 'owner');
    expect(outcomeOf(limit, 'newcomer', 'owner')).toBe('request.too-many');
    expect(outcomeOf(limit, 'bot-0', 'owner')).toBe('counted');
    expect(guess(limit, 1)).toEqual(['request.too-many']);
    pass(QUARTER_OF_AN_HOUR - 1000);
    expect(guess(limit, 1)).toEqual(['counted']);
  });

  it('says how long to wait', () => {
    const { limit, pass } = startLimit();
    guess(limit, 10);
    pass(60_000);
    const details = { retryAfterMilliseconds: QUARTER_OF_AN_HOUR - 60_000 };
    expect(() => limit.spend([{ key: 'thief owner', most: 10 }])).toThrow(
      expect.objectContaining({ problem: { code: 'request.too-many', details } }),
    );
  });

  it('takes an honest attempt back, even when its quarter of an hour has gone by', () => {
    const { limit, pass } = startLimit();
    const attempts = [{ key: 'one', most: 1 }];
    limit.spend(attempts);
    limit.restore(attempts);
    limit.spend(attempts);
    pass(QUARTER_OF_AN_HOUR);
    expect(() => limit.spend([{ key: 'another', most: 1 }])).not.toThrow();
    limit.restore(attempts);
    limit.spend(attempts);
    expect(() => limit.spend(attempts)).toThrow(ProblemError);
  });
});
