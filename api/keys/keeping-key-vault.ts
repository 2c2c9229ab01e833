import type { KeyVault } from './key-vault';

/** A key that another process has destroyed is used here for so long at most. */
const KEPT_MILLISECONDS = 60_000;

export interface KeepingKeyVault extends KeyVault {
  /** Also done by whoever asks for a key; so it is for a process that nobody asks for long. */
  forgetOld(): void;
}

interface KeptKey {
  readonly key: JsonWebKey;
  readonly readAt: number;
}

/**
 * A vault that reads a key once a minute and not for every stamp. It answers with the same object until then, so that what
 * is made of a key can be remembered beside it and goes with it. A key that is destroyed is gone from here at once.
 *
 * @param clock in milliseconds from any moment; best one that nobody can set
 */
export function keepKeys(vault: KeyVault, clock: () => number): KeepingKeyVault {
  const kept = new Map<string, KeptKey>();
  let destructions = 0;
  return {
    forgetOld: () => forgetOld(kept, clock()),
    put: (id, key) => vault.put(id, key),
    // Nobody waits for what another request has begun to read: on Workers it may be cut off and never end.
    get: async (id) => {
      const readAt = clock();
      forgetOld(kept, readAt);
      const before = destructions;
      const key = kept.get(id)?.key ?? (await vault.get(id));
      if (key && !kept.has(id) && destructions === before) kept.set(id, { key, readAt });
      return kept.get(id)?.key ?? key;
    },
    destroy: async (id) => {
      const forget = () => {
        kept.delete(id);
        destructions += 1;
      };
      forget();
      // Afterwards once more: somebody may have read it before it was gone.
      await vault.destroy(id).finally(forget);
    },
  };
}

/** Nor is one kept that was read later than now: the clock was set back, and who knows how long ago that was. */
function forgetOld(kept: Map<string, KeptKey>, now: number): void {
  for (const [id, { readAt }] of kept) {
    if (now < readAt || now >= readAt + KEPT_MILLISECONDS) kept.delete(id);
  }
}
