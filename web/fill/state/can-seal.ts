/** WebCrypto is there in secure contexts only, which the phone's browser decides; a stamp needs large numbers as well. */
export function canSeal(): boolean {
  return typeof crypto === 'object' && typeof crypto.subtle === 'object' && (!STAMPED || typeof BigInt === 'function');
}
