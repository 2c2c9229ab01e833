import type { PublishedVersion } from '#domain/answers/ballot-content';
import { findVersion } from '../../../db/stores/survey-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** The version that an opened wave asks. */
export async function publishedVersionOf({ database }: Dependencies, wave: StoredWave): Promise<PublishedVersion> {
  const version = await findVersion(database, wave.surveyId, wave.versionHash ?? '');
  if (!version) throw new Error(`wave ${wave.id} has no published version`);
  return version;
}
