import type { Manifest } from '#domain/anonymity/manifest/manifest';
import { sixWords, type SixWords } from '#domain/anonymity/six-words';
import { findManifest, type StoredManifest } from '../../../db/stores/manifest-store';
import { findSurvey } from '../../../db/stores/survey-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { manifestIn } from './open-manifest';

/**
 * none → making → ready; outdated once wave, questionnaire or roll were changed. A making that stopped on its way (the
 * server was restarted) is begun again by whoever asks for keys.
 */
export type KeysDescription =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly made: number; readonly total: number }
  | ({ readonly state: 'ready' } & ShownManifest)
  | ({ readonly state: 'outdated'; readonly changed: readonly ChangedPart[] } & ShownManifest);

/** What was changed after the keys were made. */
export type ChangedPart = 'questionnaire' | 'settings' | 'roll';

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
  const changed = changedSince(stored, wave, survey?.revision);
  const { hash } = stored.signed;
  const words = { zh: sixWords(hash, 'zh'), en: sixWords(hash, 'en') };
  const shown = { hash, words, manifest: manifestIn(stored.signed) };
  return changed.length === 0 ? { state: 'ready', ...shown } : { state: 'outdated', changed, ...shown };
}

/** Once the wave is open nothing of it changes any more. */
function changedSince(
  { revisions }: StoredManifest,
  wave: StoredWave,
  draftRevision: number | undefined,
): readonly ChangedPart[] {
  if (wave.state !== 'draft') return [];
  return [
    ...(revisions.draft === draftRevision ? [] : (['questionnaire'] as const)),
    ...(revisions.wave === wave.revision ? [] : (['settings'] as const)),
    ...(revisions.roll === wave.rollRevision ? [] : (['roll'] as const)),
  ];
}
