import type { DoorOrigins } from '#domain/survey/fill-wave';

/** A door of the wave is where the page is, unless it has a host of its own. */
export function doorAddress(
  wave: DoorOrigins & { readonly waveId: string },
  door: keyof DoorOrigins,
  path: string,
): string {
  return `${wave[door] || ''}/api/${door}/${wave.waveId}/${path}`;
}
