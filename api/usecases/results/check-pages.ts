import type { LocalizedText } from '#domain/questionnaire/model';
import { takesStamps } from '#domain/survey/collection';
import { listLinks, type StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** Where the members of a rater group, and anybody, check a count. */
export interface CheckPage {
  readonly groupId: string;
  readonly groupName: LocalizedText;
  readonly path: string;
}

/** Of a published wave whose ballots were stamped; no others can be checked. */
export async function checkPagesOf(
  { database }: Pick<Dependencies, 'database'>,
  wave: StoredWave,
): Promise<readonly CheckPage[]> {
  if (wave.state !== 'published' || !takesStamps(wave)) return [];
  const links = await listLinks(database, wave.id);
  return links.map(({ id, name, linkCode }) => ({ groupId: id, groupName: name, path: `/f/${linkCode}/check` }));
}
