import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { findManifest, type SignedManifest } from '../../../db/stores/manifest-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { createMemory } from '../memory';

/** The manifest of a wave that was opened with it; from then on it never changes, so it is read once. */
export async function openManifestOf(dependencies: Dependencies, waveId: string): Promise<Manifest | null> {
  const known = MANIFESTS.recall(dependencies, waveId);
  if (known) return known;
  const wave = await findWave(dependencies.database, waveId);
  if (!wave || wave.state === 'draft') return null;
  const stored = await findManifest(dependencies.database, waveId);
  if (!stored?.signed) return null;
  const manifest = manifestIn(stored.signed);
  MANIFESTS.remember(dependencies, waveId, manifest);
  return manifest;
}

/** @throws Error if what was signed cannot be read any more */
export function manifestIn({ content, hash }: SignedManifest): Manifest {
  const manifest = readManifest(content);
  if (!manifest.ok) throw new Error(`manifest ${hash} is damaged: ${manifest.error.code}`);
  return manifest.value;
}

const MANIFESTS = createMemory<Manifest>(100);
