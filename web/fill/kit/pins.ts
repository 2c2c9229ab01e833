export interface PinnedManifest {
  /** Lower-case hexadecimal. */
  readonly hash: string;
  /** The key that the organisation signs with, in base64url. */
  readonly publicKey: string;
}

/**
 * Whether this phone was shown another manifest before, in the same wave or behind the same link: a manifest never changes
 * after the opening, so one of the two was made for somebody alone.
 */
export function isPinnedOtherwise(storage: Storage | null, waveId: string, shown: PinnedManifest): boolean {
  return placesOf(waveId).some((place) => {
    const pinned = storage && read(storage, place);
    return !!pinned && pinned !== textOf(shown);
  });
}

export function pin(storage: Storage | null, waveId: string, shown: PinnedManifest): void {
  placesOf(waveId).forEach((place) => storage && write(storage, place, textOf(shown)));
}

/** By the wave, and by the link, behind which nobody can put another wave. */
function placesOf(waveId: string): readonly string[] {
  return [waveId, location.pathname.replace(/\/check$/, '')].map((place) => `pingyi manifest ${place}`);
}

function textOf({ hash, publicKey }: PinnedManifest): string {
  return `${hash} ${publicKey}`;
}

/** A browser that forbids or has no room for it answers as well, and remembers nothing. */
function read(storage: Storage, place: string): string | null {
  try {
    return storage.getItem(place);
  } catch {
    return null;
  }
}

function write(storage: Storage, place: string, text: string): void {
  try {
    storage.setItem(place, text);
  } catch {
    // Nothing is lost but the memory.
  }
}
