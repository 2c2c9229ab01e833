import type { ClassifiedWave } from '#domain/disclosure/classification';
import { isSizeKnown } from '#domain/disclosure/known-size';
import type { Comparison } from '#domain/logic/asking-conditions';
import type { QuestionId } from '#domain/questionnaire/model';
import type { AnswerTally } from './answer-tally';
import type { AskedAccount } from './asked-people';
import type { QuestionTable } from './model';
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
  return releaseQuestions(counted).map(({ question, item, input, release }) =>
    describeRelease({ ...input, question, ...(item !== undefined && { item }), groups }, release),
  );
}

export interface CountedRelease extends Pick<AnswerTally, 'question' | 'item'> {
  /** What it was decided over. */
  readonly input: ReleasedQuestion;
  readonly release: PlannedRelease;
}

/** The releases of all questions. Who is asked is decided by earlier questions, whose releases are made by then. */
export function releaseQuestions(counted: CountedQuestions): readonly CountedRelease[] {
  const { tallies, atoms, rules, random } = counted;
  const shared = { atoms, rules, ...(random !== undefined && { random }) };
  const released = new Map<QuestionId, readonly PlannedRelease[]>();
  return tallies.map(({ question, item, finish }) => {
    const askedOfSome = askedOfSomeOf(question, { counted, released });
    const tables = tablesFor(question, counted.tables);
    const input = { ...shared, tables, finished: finish(), ...(askedOfSome !== undefined && { askedOfSome }) };
    const release = releaseQuestion(input);
    released.set(question, [...(released.get(question) ?? []), release]);
    return { question, ...(item !== undefined && { item }), input, release };
  });
}

function askedOfSomeOf(
  question: QuestionId,
  context: {
    readonly counted: CountedQuestions;
    readonly released: ReadonlyMap<QuestionId, readonly PlannedRelease[]>;
  },
): AskedOfSome | undefined {
  const { counted, released } = context;
  const { peopled, comparisons, asked } = counted.asked;
  const own = comparisons.get(question);
  if (own === undefined) return undefined;
  const joint = asked.get(question);
  return {
    peopled,
    sources: [
      ...[...new Set(own.map((one) => one.question))].flatMap((source) => {
        const about = { question: source, comparisons: own.filter((one) => one.question === source) };
        return sourceReleases(about, counted, released.get(source) ?? []);
      }),
      ...(joint === undefined ? [] : [{ release: releaseJoint(joint, counted), knownIn: new Set<string>() }]),
    ],
  };
}

function sourceReleases(
  source: { readonly question: QuestionId; readonly comparisons: readonly Comparison[] },
  { tables, wave }: CountedQuestions,
  releases: readonly PlannedRelease[],
): readonly SourceRelease[] {
  const planned = [...tables.tree, ...(tables.crossing === null ? [] : [tables.crossing])];
  const known = planned.filter((table) => isSizeKnown(source, table, { tables: planned, wave }));
  const knownIn = new Set(known.map(({ id }) => id));
  return releases.map((release) => ({ release, knownIn }));
}

/** Nobody sees it, so no noise is drawn for it. */
function releaseJoint(finished: NonNullable<ReturnType<AskedAccount['asked']['get']>>, counted: CountedQuestions) {
  const { atoms, tables, rules } = counted;
  return releaseQuestion({ finished, atoms, tables, rules });
}
