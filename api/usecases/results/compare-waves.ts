import type { Principal } from '#domain/access/role';
import { isSameQuestion } from '#domain/figures/same-question';
import { restrictChanges, type TestedQuestion } from '#domain/figures/restrict-changes';
import { classChanges } from '#domain/figures/table-changes';
import { isWeighted } from '#domain/figures/weighted-estimate';
import { type DividedWave, divisionName, divisionsOf, earlierDivision } from '#domain/mapping/mapped-units';
import type { Problem } from '#domain/problem';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import { type ComparedQuestion, compareTables } from '#domain/tabulation/compare-tables';
import type { Tabulation } from '#domain/tabulation/model';
import { latestLinks } from '../../../db/stores/unit-mapping-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { dividedWave } from './divided-wave';
import { earlierWave, mayRead } from './earlier-wave';
import { restrictTabulation } from './restrict-tabulation';

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
  const later = await seenWave(dependencies, wave, principal);
  if (!later.ok) return later;
  const { tables } = later.value.released;
  if (!tables.some(({ id }) => id === tableId)) {
    return fail({ code: 'results.not-in-plan', details: { tables: tables.map(({ id }) => id) } });
  }
  const before = await earlierWave(dependencies, wave, principal);
  if (before === null) return ok(NOTHING);
  const earlier = await seenWave(dependencies, before, principal);
  if (!earlier.ok) return earlier;
  const links = await latestLinks(dependencies.database, { waveId: wave.id, earlierWaveId: before.id });
  return compareDivisions({ later: later.value, earlier: earlier.value }, { tableId, links, before });
}

function compareDivisions(
  { later, earlier }: { readonly later: SeenWave; readonly earlier: SeenWave },
  context: {
    readonly tableId: string;
    readonly links: Awaited<ReturnType<typeof latestLinks>>;
    readonly before: StoredWave;
  },
): Result<TableComparison, Problem> {
  const { tableId, before } = context;
  const own = divisionsOf(later.released).find((one) => one.kind === 'table' && one.table.id === tableId);
  const links = own && context.links.get(divisionName(own));
  const other = own && earlierDivision(own, earlier.released);
  if (own?.kind !== 'table' || other?.kind !== 'table' || links === undefined) return ok(NOTHING);
  const compared = compareTables(links, {
    earlier: { ...earlier.released, table: other.table },
    later: { ...later.released, table: own.table },
  });
  if (!compared.ok) return fail({ code: 'results.mapping-refused', details: { problems: compared.error } });
  const { id, number, title } = before;
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
  readonly released: DividedWave;
  readonly seen: Tabulation;
}

async function seenWave(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<SeenWave, Problem>> {
  if (!mayRead(principal, wave)) return fail({ code: 'results.not-published' });
  const released = await dividedWave(dependencies, wave);
  if (released === null) return fail({ code: 'results.not-counted' });
  return ok({ released, seen: await restrictTabulation(dependencies, released, principal.unitScope) });
}
