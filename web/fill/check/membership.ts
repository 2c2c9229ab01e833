import { decodeBase64url } from '#domain/anonymity/base64url';
import { isIncluded } from '#domain/anonymity/merkle/inclusion';
import { rollLeaf } from '#domain/roll/roll-root';
import { wave } from './page-data';
import type { ProvenManifest } from './proof';

/** As prove-membership answers it. */
export interface Membership {
  readonly entryId: string;
  readonly index: number;
  readonly size: number;
  /** Base64url. */
  readonly path: readonly string[];
}

/** Whether the entry is on the roll whose root and size the manifest fixes. */
export async function isOnRoll(
  { entryId, index, size, path }: Membership,
  { rollRoot, rollSize }: ProvenManifest,
): Promise<boolean> {
  const leaf = await rollLeaf(wave.waveId, { id: entryId, groupId: wave.groupId });
  return (
    size === rollSize && isIncluded(decodeBase64url(rollRoot), leaf, { index, size, path: path.map(decodeBase64url) })
  );
}
