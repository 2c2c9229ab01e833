import type { Manifest, Stratum } from '#domain/anonymity/manifest/manifest';
import type { BallotChecks } from '#domain/anonymity/stamped-ballot';
import type { BallotCryptography } from '../../ballot-cryptography';

/** By what stamps and signatures of a group are checked; null for a group that the manifest does not have. */
export function checksOf(
  { checksWith }: BallotCryptography,
  { strata }: Manifest,
  groupId: string,
): Promise<BallotChecks> | null {
  const stratum = strata.find((one) => one.groupId === groupId);
  if (!stratum) return null;
  const checks = known.get(stratum) ?? checksWith(stratum.publicKey);
  known.set(stratum, checks);
  return checks;
}

/** Importing a key takes longer than checking a stamp with it, and the manifest of an open wave stays in memory. */
const known = new WeakMap<Stratum, Promise<BallotChecks>>();
