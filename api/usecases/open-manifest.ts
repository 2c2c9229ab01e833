import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { findManifest } from '../../db/stores/manifest-store';
import { findWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

/** The manifest of a wave that was opened with it; from then on it never changes, so it is read once. */
export async function openManifestOf(dependencies: Dependencies, waveId: string): Promise<Manifest | null> {
  const known = manifestsOf(dependencies).get(waveId);
  if (known) return known;
  const wave = await findWave(dependencies.database, waveId);
  if (!wave || wave.state === 'draft') return null;
  const stored = await findManifest(dependencies.database, waveId);
  if (!stored?.signed) return null;
  const manifest = readManifest(stored.signed.content);
  if (!manifest.ok) throw new Error(`the manifest of wave ${waveId} is damaged: ${manifest.error.code}`);
  remember(manifestsOf(dependencies), waveId, manifest.value);
  return manifest.value;
}

const REMEMBERED_MANIFESTS = 100;
const manifestsByApplication = new WeakMap<Dependencies, Map<string, Manifest>>();

function manifestsOf(dependencies: Dependencies): Map<string, Manifest> {
  const manifests = manifestsByApplication.get(dependencies) ?? new Map<string, Manifest>();
  manifestsByApplication.set(dependencies, manifests);
  return manifests;
}

function remember(manifests: Map<string, Manifest>, waveId: string, manifest: Manifest): void {
  if (manifests.size >= REMEMBERED_MANIFESTS) manifests.clear();
  manifests.set(waveId, manifest);
}
