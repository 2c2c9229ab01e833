/**
 * JSON with one spelling per value, so that equal content has equal bytes and one hash names it.
 * Members are sorted by UTF-16 code units, no space stands between tokens, numbers and strings are written
 * as ECMAScript writes them; members that are undefined are left out.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 * @throws TypeError for what JSON cannot hold: functions, NaN and infinities, undefined in a list, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, (member) => canonicalJson(member)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return canonicalObject(value);
  return canonicalPrimitive(value);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalPrimitive(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

function canonicalPrimitive(value: unknown): string {
  const isText = typeof value === 'string' && !LONE_SURROGATE.test(value);
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (isText || isNumber || typeof value === 'boolean' || value === null) return JSON.stringify(value);
  throw new TypeError(`no canonical JSON for a value of type ${typeof value}`);
}
