/**
 * An identity number of 18 characters, the last a digit or X (GB 11643); a mobile number of 11 digits (YD/T 965),
 * spaced or not; or a land line of 7 or 8 digits with or without its area code.
 */
const PERSONAL_NUMBER = /(?:^|\D)(\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8}|[2-8]\d{6,7})(?!\d)/;

/** A number by which somebody could be recognised, unless the member chose to keep it. It is looked for on the device only. */
export function findPersonalNumber(text: string, kept: readonly string[]): string | null {
  const searched = kept.reduce((rest, match) => rest.split(match).join('，'), text);
  const found = PERSONAL_NUMBER.exec(searched);
  return found ? found[1] || null : null;
}
