import type { Trimming } from './scheme';

/** Cards that the rule takes off each end of n; never so many that fewer than two are left. */
export function trimSize(trimming: Trimming, n: number): number {
  switch (trimming.kind) {
    case 'none':
      return 0;
    case 'count':
      return n > trimming.above ? leavingTwo(trimming.each, n) : 0;
    case 'share':
      return leavingTwo(Math.floor(trimming.share * n + ROUNDING_NOISE), n);
  }
}

/** 0.1 × 30 is 3 on paper and 2.9999999999999996 in binary for some shares. */
const ROUNDING_NOISE = 1e-9;

function leavingTwo(each: number, n: number): number {
  return Math.max(0, Math.min(each, Math.floor((n - 2) / 2)));
}
