import { findNumbers } from './find-numbers';
import { findPersons } from './find-persons';
import { findUnits } from './find-units';
import type { PersonalDetail } from './personal-detail';

/**
 * What a reviewer should look at in an open text, in the order of the text and without overlaps.
 *
 * It is help, not a guarantee: numbers are found by their form and check digit, units by the names on the organisation's
 * list, persons by surname with a title, an address or a common given name. A person who is described without a name is
 * not found. Where two findings overlap, the one that begins first stays, of those the longer.
 *
 * @param unitNames names and short names of the organisation's units, in any order
 */
export function findPersonalDetails(text: string, unitNames: readonly string[]): readonly PersonalDetail[] {
  const narrow = withNarrowForms(text);
  const found = [...findNumbers(narrow), ...findUnits(narrow, unitNames), ...findPersons(narrow)];
  return withoutOverlaps(found.sort((one, other) => one.from - other.from || other.to - one.to));
}

/** Full-width digits, Latin letters and marks as narrow ones, position by position: phones are typed in both. */
function withNarrowForms(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE_OFFSET));
}

/** Unicode's full-width forms U+FF01–FF5E stand in the order of ASCII. */
const WIDE_OFFSET = 0xfee0;

function withoutOverlaps(sorted: readonly PersonalDetail[]): readonly PersonalDetail[] {
  const kept: PersonalDetail[] = [];
  for (const detail of sorted) if (detail.from >= (kept.at(-1)?.to ?? 0)) kept.push(detail);
  return kept;
}
