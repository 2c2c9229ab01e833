/** Names a box key in the vault. Two openings that race make two keys, and only the stored public key finds its own. */
export function boxKeyId(waveId: string, boxPublicKey: string): string {
  return `${waveId}.${boxPublicKey.slice(-16)}`;
}
