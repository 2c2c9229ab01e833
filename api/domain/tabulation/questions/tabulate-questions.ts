import { type ClassifiedWave, dividingQuestions } from '#domain/disclosure/classification';
import { isDecidedIn, isSizeKnown } from '#domain/disclosure/known-size';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Comparison } from '#domain/logic/asking-conditions';
import type { QuestionId } from '#domain/questionnaire/model';
import type { AnswerTally } from './answer-tally';
import type { AskedAccount } from './asked-people';
import type { JointAnswers } from './jointly-asked';
import type { QuestionTable } from '../model';
import { type AskedOfSome, type PlannedRelease, type ReleasedQuestion, releaseQuestion } from './planned-release';
import { type DescribedQuestion, describeRelease, tablesFor } from './question-table';
import type { SourceRelease } from './source-release';

export interface CountedQuestions extends Pick<ReleasedQuestion, 'atoms' | 'tables' | 'rules' | 'random'> {
  readonly wave: ClassifiedWave;
  /** In the order of the questionnaire. */
  readonly tallies: readonly AnswerTally[];
  readonly asked: AskedAccount;
}

interface Tabulated extends CountedQuestions {
  readonly groups: DescribedQuestion['groups'];
}

/** The tables of all questions. */
export function tabulateQuestions(counted: Tabulated): readonly QuestionTable[] {
  const { groups } = counted;
  return Array.from(releaseQuestions(counted), ({ question, item, input, release }) =>
    describeRelease({ ...input, question, ...(item !== undefined && { item }), groups }, release),
  );
}

export interface CountedRelease extends Pick<AnswerTally, 'question' | 'item'> {
  /** What it was decided over. */
  readonly input: ReleasedQuestion;
  readonly release: PlannedRelease;
}

/** What was released before, by question that decides who is asked another. */
interface Earlier {
  readonly counted: CountedQuestions;
  readonly released: ReadonlyMap<QuestionId, PlannedRelease[]>;
  /** How many tables with noise were shown of those who gave some answer to it. */
  readonly noisy: Map<QuestionId, number>;
}

/** Beside its own: three times noise of ε = 1 is as much as is drawn of one number. */
const MOST_NOISY_FOLLOW_UPS = 2;

/**
 * The releases of all questions, one by one: what it was decided over takes far more memory than what is published of it. Who
 * is asked is decided by earlier questions, whose releases are made by then.
 */
export function* releaseQuestions(counted: CountedQuestions): Generator<CountedRelease, void> {
  const { tallies, atoms, rules, random } = counted;
  const shared = { atoms, rules, ...(random !== undefined && { random }) };
  const earlier = nothingReleased(counted);
  for (const { question, item, finish } of tallies) {
    const askedOfSome = askedOfSomeOf(question, earlier);
    const tables = tablesFor(question, counted.tables);
    const people = { people: counted.asked.people, ...(askedOfSome !== undefined && { askedOfSome }) };
    const input = { ...shared, ...people, tables, finished: finish() };
    const release = releaseQuestion(input);
    remember(earlier, question, release);
    yield { question, ...(item !== undefined && { item }), input, release };
  }
}

function nothingReleased(counted: CountedQuestions): Earlier {
  const deciding = [...counted.asked.comparisons.values()].flat().map(({ question }) => question);
  return { counted, released: new Map(deciding.map((question) => [question, []])), noisy: new Map() };
}

function remember({ counted, released, noisy }: Earlier, question: QuestionId, release: PlannedRelease): void {
  released.get(question)?.push(release);
  if (!release.tables.some((table) => table.release === 'noisy')) return;
  for (const source of comparedQuestions(counted.asked.comparisons.get(question) ?? [])) {
    noisy.set(source.question, (noisy.get(source.question) ?? 0) + 1);
  }
}

function askedOfSomeOf(question: QuestionId, earlier: Earlier): AskedOfSome | undefined {
  const { counted } = earlier;
  const { asked, people, comparisons, joint } = counted.asked;
  const own = comparisons.get(question);
  if (own === undefined) return undefined;
  const sources = comparedQuestions(own);
  return {
    asked: asked.get(question) ?? people,
    sources: [
      ...sources.flatMap((source) => sourceReleases(source, earlier)),
      ...(joint.get(question) ?? []).map((answers) => ({
        release: releaseJoint(answers, counted),
        knownIn: new Set<string>(),
        mayBeEmpty: true as const,
      })),
    ],
  };
}

interface ComparedQuestion {
  readonly question: QuestionId;
  readonly comparisons: readonly Comparison[];
}

function comparedQuestions(comparisons: readonly Comparison[]): readonly ComparedQuestion[] {
  return [...new Set(comparisons.map(({ question }) => question))].map((question) => ({
    question,
    comparisons: comparisons.filter((one) => one.question === question),
  }));
}

function sourceReleases(
  source: ComparedQuestion,
  { counted: { tables, wave }, released, noisy }: Earlier,
): readonly SourceRelease[] {
  const planned = plannedIn(tables);
  const known = planned.filter((table) => isSizeKnown(source, table, { tables: planned, wave }));
  const knownIn = new Set(known.map(({ id }) => id));
  const isSpent = (noisy.get(source.question) ?? 0) >= MOST_NOISY_FOLLOW_UPS;
  return (released.get(source.question) ?? []).map((release) => ({
    release,
    knownIn,
    ...(isSpent && { isSpent: true as const }),
  }));
}

function plannedIn({ tree, crossing }: CountedQuestions['tables']): readonly PlannedTable[] {
  return [...tree, ...(crossing === null ? [] : [crossing])];
}

/**
 * Nobody sees it, so no noise is drawn for it. If one of the questions divides people, it is released where that one is
 * decided alone: of all units together, how many are in this one or said no tells who in this one did.
 */
function releaseJoint({ finished, comparisons }: JointAnswers, counted: CountedQuestions): PlannedRelease {
  const { atoms, tables, rules, wave } = counted;
  const names = dividingQuestions(plannedIn(tables));
  const dividing = comparedQuestions(comparisons).filter(({ question }) => names.has(question));
  const isDecided = (table: PlannedTable) => dividing.every((source) => isDecidedIn(source, table, wave));
  const { tree, crossing, refused } = tables;
  const decided = {
    tree: tree.filter(isDecided),
    crossing: crossing !== null && isDecided(crossing) ? crossing : null,
    refused,
  };
  const release = releaseQuestion({ finished, atoms, tables: decided, rules });
  if (dividing.length === 0) return release;
  const { overall } = release;
  return { ...release, overall: { ...overall, reason: overall.reason ?? 'complement' } };
}
