import { encodeBase64url } from '#domain/anonymity/base64url';
import { readableLetters } from '#domain/roll/readable-letters';

/** 128 random bits as 22 characters of base64url: ids of rows, and secrets that travel in links. */
export function randomId(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(16)));
}

/** A code that can be read aloud and typed. */
export function randomCode(length: number): string {
  let code = '';
  while (code.length < length) code += readableLetters(crypto.getRandomValues(new Uint8Array(length)));
  return code.slice(0, length);
}

/** 32 random bits as a whole number. */
export function randomWord(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
