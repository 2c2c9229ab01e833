import { encodeBase64url } from '#domain/anonymity/base64url';

const READABLE_ALPHABET = '346789abcdefghjkmnpqrtuvwxy';

/** 128 random bits as 22 characters of base64url: ids of rows, and secrets that travel in links. */
export function randomId(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(16)));
}

/** A code that can be read aloud and typed: no 0 O 1 I L 2 Z 5 S. */
export function randomCode(length: number): string {
  const limit = 256 - (256 % READABLE_ALPHABET.length);
  let code = '';
  while (code.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < limit && code.length < length) code += READABLE_ALPHABET.charAt(byte % READABLE_ALPHABET.length);
    }
  }
  return code;
}
