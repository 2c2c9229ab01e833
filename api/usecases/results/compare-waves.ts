import type { Principal } from '#domain/access/role';
import { isSameQuestion } from '#domain/figures/same-question';
import { restrictChanges, type TestedQuestion } from '#domain/figures/restrict-changes';
import { classChanges } from '#domain/figures/table-changes';
import { isWeighted } from '#domain/figures/weighted-estimate';
import { linksBetween } from '#domain/mapping/lineage';
import { type DividedWave, divisionName, divisionsOf, earlierDivision } from '#domain/mapping/mapped-units';
import type { Problem } from '#domain/problem';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import { type ComparedQuestion, compareTables } from '#domain/tabulation/compare-tables';
import type { Tabulation } from '#domain/tabulation/model';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { dividedWave } from './divided-wave';
import { lastBefore, mayRead } from './earlier-wave';
import { type ReaderScopes, readerScopes, restrictTabulation } from './reader-scopes';
import { readLineage, type SurveyLineage } from './read-lineage';

export interface TableComparison {
  /** Null where there is none, or nobody said which of its classes are which of these. */
  readonly earlierWave: Pick<Wave, 'id' | 'number' | 'title'> | null;
  readonly questions: readonly TestedQuestion[];
}

const NOTHING: TableComparison = { earlierWave: null, questions: [] };

/** One table of the plan beside that of the wave before, as far as both releases together give nobody away. */
export async function compareWaves(
  dependencies: Dependencies,
  wave: StoredWave,
  { tableId, principal }: { readonly tableId: string; readonly principal: Principal },
): Promise<Result<TableComparison, Problem>> {
  if (!mayRead(principal, wave)) return fail({ code: 'results.not-published' });
  const lineage = await readLineage(dependencies, wave.surveyId);
  const scopes = readerScopes(dependencies, lineage, principal);
  const later = await seenWave(dependencies, wave, scopes);
  if (!later.ok) return later;
  const { tables } = later.value.released;
  if (!tables.some(({ id }) => id === tableId)) {
    return fail({ code: 'results.not-in-plan', details: { tables: tables.map(({ id }) => id) } });
  }
  const before = lastBefore(wave, lineage.waves, principal);
  if (before === null) return ok(NOTHING);
  const earlier = await seenWave(dependencies, before, scopes);
  if (!earlier.ok) return earlier;
  return compareDivisions({ later: later.value, earlier: earlier.value }, { tableId, lineage });
}

function compareDivisions(
  { later, earlier }: { readonly later: SeenWave; readonly earlier: SeenWave },
  { tableId, lineage }: { readonly tableId: string; readonly lineage: SurveyLineage },
): Result<TableComparison, Problem> {
  const own = divisionsOf(later.released).find((one) => one.kind === 'table' && one.table.id === tableId);
  const other = own && earlierDivision(own, earlier.released);
  if (own?.kind !== 'table' || other?.kind !== 'table') return ok(NOTHING);
  const links = linksBetween(
    lineage,
    { waveId: earlier.wave.id, division: divisionName(other) },
    { waveId: later.wave.id, division: divisionName(own) },
  );
  if (links === null) return ok(NOTHING);
  const compared = compareTables(links, {
    earlier: { ...earlier.released, table: other.table },
    later: { ...later.released, table: own.table },
  });
  if (!compared.ok) return fail({ code: 'results.mapping-refused', details: { problems: compared.error } });
  const { id, number, title } = earlier.wave;
  const released = { later: later.released, earlier: earlier.released };
  const seen = {
    earlier: { tabulation: earlier.seen, tableId: other.table.id },
    later: { tabulation: later.seen, tableId },
  };
  const questions = compared.value
    .filter(({ question }) => askedAlike(question, released))
    .flatMap((compared) => withChanges(compared, released))
    .map((tested) => restrictChanges(tested, seen))
    .filter(({ pairs }) => pairs.length > 0);
  return ok({ earlierWave: { id, number, title }, questions });
}

interface TwoReleases {
  readonly later: DividedWave;
  readonly earlier: DividedWave;
}

/** Ballots of a weighted wave do not stand for people alike, so that counts of them are not tested. */
function withChanges(compared: ComparedQuestion, { later, earlier }: TwoReleases): readonly TestedQuestion[] {
  const question = questionsOf(later.questionnaire).find(({ id }) => id === compared.question);
  // Open text has no option whose share could change.
  if (question === undefined || answerOptions(question).length === 0) return [];
  const tested = classChanges(question, compared.pairs);
  const weighted = isWeighted(later.tabulation) || isWeighted(earlier.tabulation);
  return [{ ...compared, ...tested, changes: weighted ? tested.changes.map(() => null) : tested.changes }];
}

/** Counts of other options are counts of something else. */
function askedAlike(id: string, { later, earlier }: TwoReleases): boolean {
  const [now, before] = [later, earlier].map(({ questionnaire, tabulation }) => ({
    question: questionsOf(questionnaire).find((question) => question.id === id),
    tabulation,
  }));
  if (now?.question === undefined || before?.question === undefined) return false;
  return isSameQuestion({ ...now, question: now.question }, { ...before, question: before.question });
}

/** A wave with its whole release, and what of it the reader may see. */
interface SeenWave {
  readonly wave: StoredWave;
  readonly released: DividedWave;
  readonly seen: Tabulation;
}

async function seenWave(
  dependencies: Dependencies,
  wave: StoredWave,
  scopes: ReaderScopes,
): Promise<Result<SeenWave, Problem>> {
  const released = await dividedWave(dependencies, wave);
  if (released === null) return fail({ code: 'results.not-counted' });
  const seen = restrictTabulation(released.tabulation, await scopes.scopeIn(wave.id));
  return ok({ wave, released, seen });
}
