/** Names a manifest: SHA-256 of its text in UTF-8, in lower-case hexadecimal. */
export async function manifestHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
