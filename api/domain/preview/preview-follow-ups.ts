import { dividingQuestions, sortTables } from '#domain/disclosure/classification';
import { askingComparisons, askingConditions } from '#domain/logic/asking-conditions';
import { type Question, questionsOf, type QuestionId, type Questionnaire } from '#domain/questionnaire/model';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { createAskedPeople } from '#domain/tabulation/questions/asked-people';
import { peopleAtoms } from '#domain/tabulation/questions/people-atoms';
import { type PlannedRelease, releaseQuestion } from '#domain/tabulation/questions/planned-release';
import { createPreviewAccount } from './preview-account';
import type { CellPlace, PreviewReason, RecordCell, ReleasePreview } from './preview-model';
import { talliesOf } from '#domain/tabulation/questions/question-tallies';
import { shownQuestions } from '#domain/tabulation/questions/shown-questions';
import { neededPart, type PeoplePlan, simulateBallots } from './simulate-people';
import type { Uniform } from './simulated-tally';
import { type CountedRelease, releaseQuestions } from '#domain/tabulation/questions/tabulate-questions';

/** What would be shown of a question that only some are asked. */
export interface FollowUpPreview extends Pick<ReleasePreview, 'total' | 'shown' | 'hidden'> {
  readonly question: QuestionId;
  /** Questions whose answers decide who is asked it, in their order. */
  readonly decidedBy: readonly QuestionId[];
  /** How many answer it: mean of the runs. */
  readonly answered: number;
  /** Of the cells that are typically hidden. */
  readonly reasons: Readonly<Partial<Record<PreviewReason, number>>>;
}

/** Texts are published apart, and ratings are tried with their units. */
const TRIED: readonly Question['kind'][] = ['single', 'scale', 'items', 'multiple', 'ranking', 'number', 'date'];

export function followUpsIn(questionnaire: Questionnaire): readonly QuestionId[] {
  const conditions = askingConditions(questionnaire);
  return questionsOf(questionnaire)
    .filter(({ id, kind }) => TRIED.includes(kind) && conditions.has(id))
    .map(({ id }) => id);
}

/**
 * What would be hidden of the questions that only some are asked: people answer one after the other, whom a question is
 * shown to is decided as on their phones, and what they sent is released as a count releases it. Of a question of several
 * items each is looked at.
 */
export function* previewFollowUps(plan: PeoplePlan): Generator<undefined, readonly FollowUpPreview[]> {
  const asked = followUpsIn(plan.wave.questionnaire);
  if (asked.length === 0) return [];
  const comparisons = askingComparisons(plan.wave.questionnaire);
  const questionnaire = neededPart(plan.wave, { asked: [...comparisons.keys()], tables: plan.tables });
  const accounts = asked.map((question) => ({
    question,
    account: createPreviewAccount(plan),
    placeOf: places(question),
  }));
  const random = plan.random();
  for (let run = 0; run < plan.runs; run++) {
    const releases = yield* releasesOfRun(plan, { questionnaire, random });
    for (const { question, account, placeOf } of accounts) {
      const own = releases.filter((one) => one.question === question);
      for (const release of own) recordRelease(release, { record: account.record, placeOf });
      account.endRun();
    }
    yield;
  }
  return accounts.map(({ question, account }) => ({
    question,
    decidedBy: questionsOf(questionnaire)
      .map(({ id }) => id)
      .filter((id) => comparisons.get(question)?.some((one) => one.question === id)),
    ...summaryOf(account.finish()),
  }));
}

/** Of noise, which is drawn as words of 32 bits. */
const WORDS = 2 ** 32;

/** Others are served after so many ballots. */
const BALLOTS_A_STEP = 500;

function* releasesOfRun(
  plan: PeoplePlan,
  context: { readonly questionnaire: Questionnaire; readonly random: Uniform },
): Generator<undefined, readonly CountedRelease[]> {
  const { questionnaire } = context;
  const wave = { ...plan.wave, questionnaire };
  const atoms = peopleAtoms(plan.tables, wave);
  const asked = createAskedPeople(questionnaire, { atomCount: atoms.size, dividing: dividingQuestions(plan.tables) });
  const shownTo = shownQuestions(questionnaire);
  const places = new Map(wave.groups.map(({ id }, group) => [id, group]));
  const tallies = questionsOf(questionnaire).flatMap((question, position) =>
    question.kind === 'targets'
      ? []
      : talliesOf({ question, atomCount: atoms.size, scheme: USUAL_SCHEME }).map((tally) => ({ position, tally })),
  );
  let count = 0;
  for (const { groupId, vector } of simulateBallots(plan, context)) {
    const atom = atoms.of(places.get(groupId) ?? 0, vector);
    asked.add(atom, { vector, shown: shownTo(vector) });
    for (const { position, tally } of tallies) tally.add(atom, vector[position] ?? null);
    count += 1;
    if (count % BALLOTS_A_STEP === 0) yield;
  }
  const releases = releaseQuestions({
    wave,
    atoms,
    tables: sortTables(plan.tables, wave),
    rules: { minimumGroupSize: plan.minimumGroupSize, suppression: true },
    random: () => Math.floor(context.random() * WORDS),
    tallies: tallies.map(({ tally }) => tally),
    asked: asked.finish(),
  });
  return [...releases];
}

interface Recording {
  readonly record: RecordCell;
  readonly placeOf: ReturnType<typeof places>;
}

/** Beside the release as if nothing were hidden of what decides, so that it is known what is hidden for that alone. */
function recordRelease({ item, input, release }: CountedRelease, { record, placeOf }: Recording): void {
  const { askedOfSome, ...rest } = input;
  const open = releaseQuestion({ ...rest, ...(askedOfSome && { askedOfSome: { ...askedOfSome, sources: [] } }) });
  const openCells = cellsOf(open);
  cellsOf(release).forEach(({ tableId, classes, n, reason }, place) => {
    const isOpen = openCells[place]?.reason === null;
    record(placeOf({ item, tableId, classes }), n, reason !== null && isOpen ? 'source-hidden' : reason);
  });
}

interface RecordedCell {
  readonly tableId: string | null;
  readonly classes: readonly string[];
  readonly n: number;
  readonly reason: PreviewReason | null;
}

function cellsOf({ overall, tables }: PlannedRelease): readonly RecordedCell[] {
  return [
    { tableId: null, classes: [], n: overall.tally.n, reason: overall.reason },
    ...tables.flatMap(({ tableId, release, cells }) =>
      cells.map(({ classes, tally, reason }) => ({
        tableId,
        classes,
        n: tally.n,
        reason: release === 'cross-table' ? release : reason,
      })),
    ),
  ];
}

interface ItemCell extends Pick<CellPlace, 'tableId' | 'classes'> {
  /** Undefined of a question without items. */
  readonly item: string | undefined;
}

function places(subject: QuestionId): (cell: ItemCell) => CellPlace {
  const found = new Map<string, CellPlace>();
  return ({ item, tableId, classes }) => {
    const key = JSON.stringify([item, tableId, ...classes]);
    const place = found.get(key) ?? { kind: tableId === null ? 'everybody' : 'planned', subject, tableId, classes };
    found.set(key, place);
    return place;
  };
}

function summaryOf({ total, shown, hidden, cells }: ReleasePreview) {
  const reasons: Partial<Record<PreviewReason, number>> = {};
  for (const { reason } of cells) if (reason !== null) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const answered = cells.find(({ kind }) => kind === 'everybody')?.ballots ?? 0;
  return { total, shown, hidden, reasons, answered };
}
