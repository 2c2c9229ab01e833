import type { Principal } from '#domain/access/role';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import {
  isNumberOfTextsTold,
  isOfOneClass,
  mayShowTexts,
  type ReleasedText,
  releaseTexts,
} from '#domain/disclosure/text-release';
import type { Problem } from '#domain/problem';
import { type Question, questionsOf } from '#domain/questionnaire/model';
import { isShownToReaders, type ReviewState, reviewStateOf } from '#domain/redaction/text-review';
import { fail, ok, type Result } from '#domain/result';
import type { QuestionTable } from '#domain/tabulation/model';
import { readTexts, type StoredText } from '../../../db/stores/text-slip-store';
import { listUnits } from '../../../db/stores/unit-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readResults, type Results } from './read-results';

export interface ReadableText extends StoredText {
  readonly state: ReviewState;
}

/** All texts that a question received, with what became of each. */
export interface QuestionTexts {
  readonly questionId: string;
  readonly texts: readonly ReadableText[];
  readonly table: QuestionTable | undefined;
  /** Fewer texts than this are read by nobody. */
  readonly minimum: number;
  readonly mayBeShown: boolean;
  /** False where it would tell what those who were asked had answered before. */
  readonly isNumberShown: boolean;
  readonly unitNames: readonly string[];
}

export interface TextRequest {
  readonly principal: Principal;
  readonly questionId: string;
}

export interface ShownTexts {
  readonly received: number;
  readonly minimum: number;
  /** In which something was found that a reviewer has not looked at yet. */
  readonly waiting: number;
  readonly withheld: number;
  readonly texts: readonly ReleasedText[];
}

/** What readers of the results see of the texts of one question. */
export async function readShownTexts(
  dependencies: Dependencies,
  wave: StoredWave,
  request: TextRequest,
): Promise<Result<ShownTexts, Problem>> {
  const read = await readQuestionTexts(dependencies, wave, request);
  if (!read.ok) return read;
  const { texts, table, minimum, mayBeShown, isNumberShown } = read.value;
  const countOf = (state: ReviewState) => (mayBeShown ? texts.filter((text) => text.state === state).length : 0);
  const released = mayBeShown ? releaseTexts(texts, table, minimum) : [];
  return ok({
    received: isNumberShown ? texts.length : 0,
    minimum,
    waiting: countOf('waiting'),
    withheld: countOf('withheld'),
    texts: released.filter((_text, index) => isShownToReaders(texts[index]?.state ?? 'withheld')),
  });
}

export async function readQuestionTexts(
  dependencies: Dependencies,
  wave: StoredWave,
  { principal, questionId }: TextRequest,
): Promise<Result<QuestionTexts, Problem>> {
  const results = await readResults(dependencies, wave, principal);
  if (!results.ok) return results;
  const question = questionsOf(results.value.questionnaire).find(({ id }) => id === questionId);
  if (question === undefined) return fail({ code: 'resource.not-found' });
  return ok(await textsOf(dependencies, { wave, results: results.value, question }));
}

interface TextSource {
  readonly wave: StoredWave;
  readonly results: Results;
  readonly question: Question;
}

export async function textsOf({ database }: Dependencies, source: TextSource): Promise<QuestionTexts> {
  const { wave, results, question: asked } = source;
  const { id: questionId } = asked;
  const [stored, units] = await Promise.all([
    readTexts(database, { waveId: wave.id, questionId }),
    listUnits(database),
  ]);
  const unitNames = units
    .flatMap(({ name, shortName }) => [name, shortName ?? name])
    .flatMap(({ zh, en }) => [zh, en ?? zh]);
  const table = results.tabulation.questions.find(({ question }) => question === questionId);
  const publication = publicationOf(wave.settings);
  const minimum = Math.max(wave.settings.minimumGroupSize, publication.textThreshold);
  const { questionnaire } = results;
  const isTold = releaseRulesOf(wave.settings).suppression && isOfOneClass(questionId, { questionnaire, publication });
  return {
    questionId,
    texts: stored.map((text) => ({ ...text, state: reviewStateOf(text, unitNames) })),
    table,
    minimum,
    mayBeShown: !isTold && mayShowTexts(stored, table, minimum),
    isNumberShown: isNumberOfTextsTold(asked, { questionnaire, table }),
    unitNames,
  };
}
