import type { KeyVault } from './key-vault';

/** A key that another process has destroyed is used here for so long at most. */
const KEPT_MILLISECONDS = 60_000;

export interface KeepingKeyVault extends KeyVault {
  /** Also done by whoever asks for a key; so it is for a process that nobody asks for long. */
  forgetOld(): void;
}

interface KeptKey {
  readonly key: Promise<JsonWebKey | null>;
  readonly until: number;
}

/**
 * A vault that reads a key once a minute and not for every stamp. It answers with the same object until then, so that what
 * is made of a key can be remembered beside it and goes with it. A key that is destroyed is gone from here at once.
 */
export function keepKeys(vault: KeyVault, clock: () => number): KeepingKeyVault {
  const kept = new Map<string, KeptKey>();
  return {
    forgetOld: () => forgetOld(kept, clock()),
    put: (id, key) => vault.put(id, key),
    get: (id) => {
      forgetOld(kept, clock());
      const known = kept.get(id);
      if (known) return known.key;
      const read: KeptKey = { key: vault.get(id), until: clock() + KEPT_MILLISECONDS };
      kept.set(id, read);
      forgetUnlessFound(kept, id, read);
      return read.key;
    },
    destroy: async (id) => {
      // Afterwards once more: somebody may have read it before it was gone.
      kept.delete(id);
      await vault.destroy(id).finally(() => kept.delete(id));
    },
  };
}

/** They stand in the order in which they were read. */
function forgetOld(kept: Map<string, KeptKey>, now: number): void {
  for (const [id, { until }] of kept) {
    if (until > now) return;
    kept.delete(id);
  }
}

/** What is not there may be put there yet. */
function forgetUnlessFound(kept: Map<string, KeptKey>, id: string, read: KeptKey): void {
  const forget = () => void (kept.get(id) === read && kept.delete(id));
  read.key.then((key) => key ?? forget(), forget);
}
