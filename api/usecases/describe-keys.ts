import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { sixWords, type SixWords } from '#domain/anonymity/six-words';
import { findManifest, type StoredManifest } from '../../db/stores/manifest-store';
import { findSurvey } from '../../db/stores/survey-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

/**
 * none → making → ready; outdated once wave, questionnaire or roll were changed. A making that stopped on its way (the
 * server was restarted) is begun again by whoever asks for keys.
 */
export type KeysDescription =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly made: number; readonly total: number }
  | ({ readonly state: 'ready' | 'outdated' } & ShownManifest);

interface ShownManifest {
  readonly hash: string;
  readonly words: { readonly zh: SixWords; readonly en: SixWords };
  readonly manifest: Manifest;
}

export async function describeKeys({ database }: Dependencies, wave: StoredWave): Promise<KeysDescription> {
  const stored = await findManifest(database, wave.id);
  if (!stored) return { state: 'none' };
  if (!stored.signed) return { state: 'making', made: stored.keysMade, total: stored.keysTotal };
  const survey = await findSurvey(database, wave.surveyId);
  const state = isOutdated(stored, wave, survey?.revision) ? 'outdated' : 'ready';
  const { content, hash } = stored.signed;
  const manifest = readManifest(content);
  if (!manifest.ok) throw new Error(`the manifest of wave ${wave.id} is damaged: ${manifest.error.code}`);
  return { state, hash, words: { zh: sixWords(hash, 'zh'), en: sixWords(hash, 'en') }, manifest: manifest.value };
}

/** Once the wave is open nothing of it changes any more. */
function isOutdated({ revisions }: StoredManifest, wave: StoredWave, draftRevision: number | undefined): boolean {
  if (wave.state !== 'draft') return false;
  return revisions.wave !== wave.revision || revisions.draft !== draftRevision || revisions.roll !== wave.rollRevision;
}
