import type { FillPayload } from '#domain/survey/fill-wave';
import { vi } from 'vitest';

/**
 * Loads the state of the page anew, as opening a link does, on a device that keeps what is in the storage. What the server
 * has printed is found by selector.
 */
export async function openLink(
  wave: FillPayload,
  localStorage: Storage,
  hash = '',
  printed: Readonly<Record<string, object>> = {},
) {
  vi.resetModules();
  vi.stubGlobal('EVERY_KIND', true);
  vi.stubGlobal('STAMPED', wave.manifestHash !== undefined);
  vi.stubGlobal('location', { hash, pathname: `/f/${wave.groupId}` });
  vi.stubGlobal('document', {
    getElementById: (id: string) => (id === 'wave' ? { textContent: JSON.stringify(wave) } : null),
    querySelector: (selector: string) => printed[selector] ?? null,
    createElement: () => ({}),
  });
  vi.stubGlobal('history', { state: null, pushState: ignore, replaceState: ignore });
  const page: object = {
    localStorage,
    addEventListener: ignore,
    scrollTo: ignore,
    // Looked up with each call, since a test may set the clock. A page that was closed since does nothing any more.
    setTimeout: (run: () => void, delay: number) =>
      setTimeout(() => Reflect.get(globalThis, 'window') === page && run(), delay),
    clearTimeout: (timer: NodeJS.Timeout | undefined) => clearTimeout(timer),
  };
  vi.stubGlobal('window', page);
  return {
    ...(await import('../../../web/fill/state/active-time')),
    ...(await import('../../../web/fill/state/answers')),
    ...(await import('../../../web/fill/state/fault')),
    ...(await import('../../../web/fill/state/navigation')),
    ...(await import('../../../web/fill/state/proof')),
    ...(await import('../../../web/fill/state/submission')),
  };
}

function ignore(): void {}
