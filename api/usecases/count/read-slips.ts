import { Buffer } from 'node:buffer';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import {
  findSlipHead,
  listSlipLists,
  readSlips,
  type StoredSlipHead,
  type StoredSlipList,
} from '../../../db/stores/slip-store';
import { findVersion } from '../../../db/stores/survey-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';

/** What somebody who looks for his own slips has to know before. */
export interface SlipIndex {
  /** Null where the wave was counted by a version of the program that wrote them in another way. */
  readonly head: StoredSlipHead | null;
  /** In their order, each with its root, so that any of them can be checked without the others. */
  readonly lists: readonly StoredSlipList[];
  /**
   * The questionnaire as canonical JSON, which the manifest names by its hash: with it anybody works out which lists there have
   * to be, and takes nobody's word for it.
   */
  readonly questionnaire: string;
}

/** Once the results are published, as the audit file. */
export async function describeSlips({ database }: Dependencies, wave: StoredWave): Promise<Result<SlipIndex, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const [head, lists, version] = await Promise.all([
    findSlipHead(database, wave.id),
    listSlipLists(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!version) return fail({ code: 'resource.not-found' });
  return ok({ head, lists, questionnaire: canonicalJson(version.questionnaire) });
}

/** The slips of all lists from one number to another, one behind the other, run by run. */
export async function slipsOfLists(
  { database }: Dependencies,
  wave: StoredWave,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Result<AsyncGenerator<Uint8Array<ArrayBuffer>>, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const head = await findSlipHead(database, wave.id);
  if (!head || last >= head.lists || first > last) return fail({ code: 'resource.not-found' });
  return ok(bytesOf());

  async function* bytesOf() {
    for (let list = first; list <= last; list++) {
      for await (const slips of readSlips(database, wave.id, list))
        yield Uint8Array.from(Buffer.from(slips, 'base64url'));
    }
  }
}
