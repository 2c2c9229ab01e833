import type { ReadList } from './check-slips.mjs';

/** The part of an audit file that is about published counts; see check-tallies.mjs. */
export function tallyFaults(head: object, lists: readonly ReadList[]): readonly string[];
export function talliesIn(head: object): number;
