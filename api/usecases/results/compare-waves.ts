import type { Principal } from '#domain/access/role';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { isSameQuestion } from '#domain/figures/same-question';
import { type ClassChanges, classChanges } from '#domain/figures/table-changes';
import { isWeighted } from '#domain/figures/weighted-estimate';
import { type DividedWave, divisionName, divisionsOf, earlierDivision } from '#domain/mapping/mapped-units';
import type { Problem } from '#domain/problem';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';
import type { Wave } from '#domain/survey/model';
import { type ComparedQuestion, compareTables } from '#domain/tabulation/compare-tables';
import { latestLinks } from '../../../db/stores/unit-mapping-store';
import type { StoredWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { earlierWave } from './earlier-wave';
import { readResults } from './read-results';

export interface TableComparison {
  /** Null where there is none, or nobody said which of its classes are which of these. */
  readonly earlierWave: Pick<Wave, 'id' | 'number' | 'title'> | null;
  readonly questions: readonly (ComparedQuestion & ClassChanges)[];
}

const NOTHING: TableComparison = { earlierWave: null, questions: [] };

/** One table of the plan beside that of the wave before, as far as both releases together give nobody away. */
export async function compareWaves(
  dependencies: Dependencies,
  wave: StoredWave,
  { tableId, principal }: { readonly tableId: string; readonly principal: Principal },
): Promise<Result<TableComparison, Problem>> {
  const later = await dividedWave(dependencies, wave, principal);
  if (!later.ok) return later;
  const { tables } = later.value;
  if (!tables.some(({ id }) => id === tableId)) {
    return fail({ code: 'results.not-in-plan', details: { tables: tables.map(({ id }) => id) } });
  }
  const before = await earlierWave(dependencies, wave, principal);
  if (before === null) return ok(NOTHING);
  const earlier = await dividedWave(dependencies, before, principal);
  if (!earlier.ok) return earlier;
  const links = await latestLinks(dependencies.database, { waveId: wave.id, earlierWaveId: before.id });
  return compareDivisions({ later: later.value, earlier: earlier.value }, { tableId, links, before });
}

function compareDivisions(
  { later, earlier }: { readonly later: DividedWave; readonly earlier: DividedWave },
  context: {
    readonly tableId: string;
    readonly links: Awaited<ReturnType<typeof latestLinks>>;
    readonly before: StoredWave;
  },
): Result<TableComparison, Problem> {
  const { tableId, before } = context;
  const own = divisionsOf(later).find((one) => one.kind === 'table' && one.table.id === tableId);
  const links = own && context.links.get(divisionName(own));
  const other = own && earlierDivision(own, earlier);
  if (own?.kind !== 'table' || other?.kind !== 'table' || links === undefined) return ok(NOTHING);
  const compared = compareTables(links, {
    earlier: { ...earlier, table: other.table },
    later: { ...later, table: own.table },
  });
  if (!compared.ok) return fail({ code: 'results.mapping-refused', details: { problems: compared.error } });
  const { id, number, title } = before;
  const questions = compared.value
    .filter(({ question }) => askedAlike(question, later, earlier))
    .map((compared) => withSeenPairs(compared, later, tableId))
    .flatMap((compared) => withChanges(compared, { later, earlier }));
  return ok({ earlierWave: { id, number, title }, questions });
}

/** Ballots of a weighted wave do not stand for people alike, so that counts of them are not tested. */
function withChanges(
  compared: ComparedQuestion,
  { later, earlier }: { readonly later: DividedWave; readonly earlier: DividedWave },
): readonly (ComparedQuestion & ClassChanges)[] {
  const question = questionsOf(later.questionnaire).find(({ id }) => id === compared.question);
  if (question === undefined || compared.pairs.length === 0) return [];
  // Open text has no option whose share could change.
  if (answerOptions(question).length === 0) return [];
  const tested = classChanges(question, compared.pairs);
  const weighted = isWeighted(later.tabulation) || isWeighted(earlier.tabulation);
  return [{ ...compared, ...tested, changes: weighted ? tested.changes.map(() => null) : tested.changes }];
}

/** Neither has a question that divides people cells of its own, nor a reader of some units those of the others. */
function withSeenPairs(compared: ComparedQuestion, { tabulation }: DividedWave, tableId: string): ComparedQuestion {
  const own = tabulation.questions.find(
    ({ question, item }) => question === compared.question && item === compared.item,
  );
  const cells = own?.tables?.find((table) => table.tableId === tableId)?.cells ?? [];
  const seen = new Set(cells.map(({ classes }) => classes[0]));
  return { ...compared, pairs: compared.pairs.filter(({ to }) => to.some((id) => seen.has(id))) };
}

/** Counts of other options are counts of something else. */
function askedAlike(id: string, later: DividedWave, earlier: DividedWave): boolean {
  const [now, before] = [later, earlier].map(({ questionnaire, tabulation }) => ({
    question: questionsOf(questionnaire).find((question) => question.id === id),
    tabulation,
  }));
  if (now?.question === undefined || before?.question === undefined) return false;
  return isSameQuestion({ ...now, question: now.question }, { ...before, question: before.question });
}

async function dividedWave(
  dependencies: Dependencies,
  wave: StoredWave,
  principal: Principal,
): Promise<Result<DividedWave, Problem>> {
  const results = await readResults(dependencies, wave, principal);
  if (!results.ok) return results;
  const { questionnaire, tabulation } = results.value;
  return ok({ questionnaire, groups: wave.groups, tabulation, tables: publicationOf(wave.settings).tables });
}
