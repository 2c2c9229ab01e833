import { decodeBase64url, encodeBase64url } from '../base64url';

/** Whether a value that came as JSON is of the kind that a field holds. */
export type FieldCheck = (value: unknown) => boolean;

/** One check for every field of a content; which of them may be absent, they say themselves. */
export type FieldChecks<Content> = { readonly [Field in keyof Content]-?: FieldCheck };

/** The first field that is missing, of another kind, or none of the content's; undefined if there is none. */
export function faultyField<Content>(
  value: Readonly<Record<string, unknown>>,
  checks: FieldChecks<Content>,
): string | undefined {
  const rules: readonly (readonly [string, FieldCheck])[] = Object.entries(checks);
  const faulty = rules.find(([name, check]) => !check(value[name]));
  return faulty?.[0] ?? Object.keys(value).find((name) => !rules.some(([known]) => known === name));
}

export function hasFields<Content>(value: unknown, checks: FieldChecks<Content>): value is Content {
  return isRecord(value) && faultyField(value, checks) === undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** Part of what is signed, where "|" stands between the parts. */
export function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[^|]+$/.test(value);
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** SHA-256 in lower-case hexadecimal. */
export function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{64}$/.test(value);
}

/** So many bytes in base64url, in its one spelling. */
export function isBase64url(value: unknown, length: number): boolean {
  return bytesOf(value)?.length === length;
}

/** An uncompressed point (SEC 1, 2.3.3), 65 bytes. Whether it is on the curve is asked when the key is used. */
export function isPoint(value: unknown): boolean {
  const bytes = bytesOf(value);
  return bytes?.length === 65 && bytes[0] === 4;
}

/** An odd number of exactly 2048 bits. */
export function isModulus(value: unknown): boolean {
  const bytes = bytesOf(value);
  return bytes?.length === 256 && Number(bytes[0]) >= 128 && Number(bytes[255]) % 2 === 1;
}

function bytesOf(value: unknown): Uint8Array | null {
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value) || value.length % 4 === 1) return null;
  const bytes = decodeBase64url(value);
  return encodeBase64url(bytes) === value ? bytes : null;
}
