import { concatenate } from '#domain/anonymity/envelope';
import type { Problem } from '#domain/problem';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import { type SlipQuestion, slipQuestionOf } from '#domain/slips/ballot-slips';
import {
  findSlipHead,
  listSlipLists,
  readSlips,
  type StoredSlipHead,
  type StoredSlipList,
} from '../../db/stores/slip-store';
import { findVersion } from '../../db/stores/survey-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';

/** What somebody who looks for his own slips has to know before. */
export interface SlipIndex {
  readonly head: StoredSlipHead;
  readonly questions: readonly SlipQuestion[];
  /** In their order; the slips of a question come in this order too. */
  readonly lists: readonly StoredSlipList[];
}

/** Once the results are published, as the audit file. */
export async function describeSlips({ database }: Dependencies, wave: StoredWave): Promise<Result<SlipIndex, Problem>> {
  if (wave.state !== 'published') return fail({ code: 'results.not-published' });
  const [head, lists, version] = await Promise.all([
    findSlipHead(database, wave.id),
    listSlipLists(database, wave.id),
    findVersion(database, wave.surveyId, wave.versionHash ?? ''),
  ]);
  if (!head || !version) return fail({ code: 'resource.not-found' });
  return ok({ head, lists, questions: questionsOf(version.questionnaire).map(slipQuestionOf) });
}

/** The hashes of all lists of a question, one behind the other. */
export async function slipsOfQuestion(
  dependencies: Dependencies,
  wave: StoredWave,
  question: number,
): Promise<Result<Uint8Array<ArrayBuffer>, Problem>> {
  const index = await describeSlips(dependencies, wave);
  if (!index.ok) return index;
  const numbers = index.value.lists.flatMap(({ place }, number) =>
    Number.parseInt(place) === question ? [number] : [],
  );
  const [from] = numbers;
  if (from === undefined) return fail({ code: 'resource.not-found' });
  const lists = await readSlips(dependencies.database, wave.id, { from, until: from + numbers.length });
  return ok(concatenate(...lists.map(({ slips }) => slips)));
}
