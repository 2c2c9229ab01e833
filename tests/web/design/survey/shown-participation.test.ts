import { beforeAll, describe, expect, it } from 'vitest';
import { participationOf } from '#domain/survey/participation';
import {
  receivedBallots,
  receivedOf,
  shortfallOf,
  shownCount,
  shownTotal,
} from '../../../../web/design/survey/collection/shown-participation';
import { loadWords, setLanguage } from '../../../../web/lib/i18n';
import { commonWords } from '../../../../web/lib/words';
import { rememberIn } from '../../lib/memory-storage';

rememberIn(globalThis);

const GROUPS = [
  { id: 'g1', name: { zh: '领导' }, weight: 50 },
  { id: 'g2', name: { zh: '员工' }, weight: 50 },
];

function waveWith(counts: readonly number[], state: 'open' | 'closed' = 'open') {
  const received = counts.map((count, index) => ({ groupId: `g${index + 1}`, received: count }));
  return {
    state,
    groups: GROUPS,
    settings: { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '' } },
    participation: participationOf({ groups: GROUPS, received, open: state === 'open' }),
  };
}

beforeAll(async () => {
  await setLanguage('zh');
  await loadWords(commonWords);
});

describe('a count that is shown', () => {
  it('never says that nothing came in when a few ballots did', () => {
    const wave = waveWith([4, 12]);
    expect(shownCount(wave, receivedOf(wave, 'g1'))).toBe('不足 5 份');
    expect(shownCount(wave, receivedOf(wave, 'g2'))).toBe('10');
  });

  it('says of a total how many the groups may leave out together', () => {
    expect(shownTotal(waveWith([4, 3]))).toBe('不足 9 份');
    expect(shownTotal(waveWith([4, 12]))).toBe('10');
  });

  it('is exact once no more ballots come', () => {
    const wave = waveWith([0, 12], 'closed');
    expect(shownCount(wave, receivedOf(wave, 'g1'))).toBe('0');
    expect(shownCount(wave, receivedOf(wave, 'g2'))).toBe('12');
  });

  it('is 0 before the hour of the opening', () => {
    expect(shownCount({ ...waveWith([0, 0]), opensAt: Date.now() + 60_000 }, 0)).toBe('0');
  });
});

describe('the shortfall before closing', () => {
  const shortfall = (counts: readonly number[]) => {
    const wave = waveWith(counts);
    return shortfallOf(wave, receivedBallots(wave));
  };

  it('counts the groups below the smallest published number', () => {
    expect(shortfall([9, 12])).toEqual({ groups: 1, all: false, minimum: 10 });
    expect(shortfall([9, 8])).toEqual({ groups: 2, all: false, minimum: 10 });
  });

  it('is of everything when all groups together have too few', () => {
    expect(shortfall([4, 3])).toEqual({ groups: 2, all: true, minimum: 10 });
  });

  it('is nothing where the data are about no persons, so that all is shown', () => {
    const wave = waveWith([2, 3]);
    const collection = { kind: 'import', personal: false } as const;
    expect(shortfallOf({ ...wave, settings: { ...wave.settings, collection } }, receivedBallots(wave))).toBeUndefined();
  });

  it('is nothing when every group has enough', () => expect(shortfall([10, 12])).toBeUndefined());
});
