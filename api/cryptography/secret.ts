import { encodeBase64url } from '#domain/anonymity/base64url';

/** 32 random bytes as 43 characters of base64url, for invitations, API tokens and the salt of what is published by its hash. */
export function newSecret(): string {
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What is stored of a random secret. It has 256 bits, so one SHA-256 without salt is enough. */
export async function secretHash(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return encodeBase64url(new Uint8Array(digest));
}

/** Compares by hash, so that the time taken tells nothing about how much of a guess was right. */
export async function sameSecret(given: string, expected: string): Promise<boolean> {
  return (await secretHash(given)) === (await secretHash(expected));
}
