import { vi } from 'vitest';
import type { CheckPayload } from '#domain/survey/checked-wave';

/** Loads the check page anew, as opening its address does, on a device that keeps what is in the storage. */
export async function openCheck(wave: CheckPayload, localStorage: Storage, hash: string) {
  vi.resetModules();
  vi.stubGlobal('location', { hash, pathname: `/f/${wave.linkCode}/check` });
  vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(wave) }) });
  vi.stubGlobal('window', { localStorage });
  const { check, search } = await import('../../../../web/fill/check/findings');
  const { findingRows } = await import('../../../../web/fill/check/finding-rows');
  const { verdictOf } = await import('../../../../web/fill/check/verdict');
  const { failureOf } = await import('../../../../web/fill/check/network');
  return { failureOf, check, search, findingRows, verdictOf };
}
