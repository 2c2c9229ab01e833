import type { Manifest, Stratum } from '#domain/anonymity/manifest/manifest';
import type { BallotChecks } from '#domain/anonymity/stamped-ballot';
import type { BallotCryptography } from '../../cryptography/ballot-cryptography';
import { onceForEach } from '../../once-for-each';

/** By what stamps and signatures of a group are checked; null for a group that the manifest does not have. */
export function checksOf(
  cryptography: BallotCryptography,
  { strata }: Manifest,
  groupId: string,
): Promise<BallotChecks> | null {
  const stratum = strata.find((one) => one.groupId === groupId);
  return stratum ? checksBy(cryptography)(stratum) : null;
}

/** Importing a key takes longer than checking a stamp with it, and the manifest of an open wave stays in memory. */
const checksBy = onceForEach(({ checksWith }: BallotCryptography) =>
  onceForEach(({ publicKey }: Stratum) => checksWith(publicKey)),
);
