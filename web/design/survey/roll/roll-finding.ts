import type { WaveState } from '#domain/survey/model';
import { formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { rollWords } from '../../../lib/words';
import type { GroupRow } from './people/group-rows';

/** The heading of the roll: how many there are, and what keeps it from being complete. */
export function rollFinding(state: WaveState, rows: readonly GroupRow[]): string {
  const words = rollWords().page;
  const people = formatNumber(sizeOf(rows));
  if (sizeOf(rows) === 0) return words.empty;
  if (state === 'open') return words.open(people);
  return state === 'draft' ? draftFinding(rows, people) : words.over(people);
}

function draftFinding(rows: readonly GroupRow[], people: string): string {
  const words = rollWords().page;
  const strangers = rows.filter(({ name }) => name === undefined);
  if (strangers.length > 0) return words.strangers(people, formatNumber(sizeOf(strangers)));
  const [small, ...others] = rows.filter(({ missing }) => missing > 0);
  if (small?.name && others.length === 0) {
    return words.short(people, localized(small.name), formatNumber(small.missing));
  }
  if (small) return words.shortSeveral(people, others.length + 1);
  return rows.length === 1 ? words.readyOne(people) : words.ready(people, rows.length);
}

export function sizeOf(rows: readonly { readonly size: number }[]): number {
  return rows.reduce((sum, { size }) => sum + size, 0);
}
