import { createAnalysis } from '#domain/analysis/analyse';
import type { Pace } from '#domain/answers/pace';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import { dividingQuestions, sortTables } from '#domain/disclosure/classification';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import { freezeScheme, schemeOf } from '#domain/scoring/frozen-scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import { createAskedPeople } from './questions/asked-people';
import { type Completion, createCompletionTest, toldCompletion } from './ballot-completion';
import { createCardBox } from './review/card-box';
import { type BallotJudge, createBallotJudge } from './ballot-judge';
import type { BallotAccount, Tabulation } from './model';
import { peopleAtoms } from './questions/people-atoms';
import { talliesOf } from './questions/question-tallies';
import { tabulateReview } from './review/review-table';
import { shownQuestions } from './questions/shown-questions';
import { tabulateQuestions } from './questions/tabulate-questions';
import { type CountTeller, countTeller, joinsConditions, judgesClasses, toldRuleCounts } from './told-rule-counts';

export interface CountedBallot {
  readonly groupId: string;
  readonly vector: AnswerVector;
  /** How fast it was answered; absent where nobody measured. */
  readonly pace?: Pace;
  /** Of the sample it was drawn in; absent where every ballot stands for itself. */
  readonly design?: SampleDesign;
}

export interface TabulationPlan {
  /** The published version: its targets are filled in. */
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
  /** For tables that are shown with noise; absent where there is none, and such tables are withheld. */
  readonly random?: RandomWord;
}

/**
 * Takes ballots one by one as the count opens them, each read once, and then makes the release. It depends on which
 * ballots were added, not on their order.
 *
 * Ballots must have passed validation against the questionnaire; a vector of another shape or an unknown group is a
 * mistake of the count and throws RangeError, never naming an answer.
 */
export interface RunningTabulation {
  /** @returns whether it counts, or a rule of the scheme has set it aside */
  add(ballot: CountedBallot): boolean;
  finish(account: BallotAccount): Tabulation;
}

export function createTabulation(plan: TabulationPlan): RunningTabulation {
  const collectors = collectorsOf(plan);
  return {
    add: createIntake(plan, collectors),
    finish: (account) => releaseOf(plan, collectors, account),
  };
}

type Collectors = ReturnType<typeof collectorsOf>;

/** What takes the answers; tallies and reviews by the place of their question in the vector. */
function collectorsOf(plan: TabulationPlan) {
  const { questionnaire, groups, settings } = plan;
  const questions = questionsOf(questionnaire);
  const scheme = schemeOf(settings);
  const { tables } = publicationOf(settings);
  const atoms = peopleAtoms(tables, plan);
  const dividing = dividingQuestions(tables);
  const completion: Record<Completion, number> = { complete: 0, partial: 0, brokenOff: 0 };
  return {
    judge: createBallotJudge({ questions, scheme, groupCount: groups.length }),
    completion,
    atoms,
    dividing,
    asked: createAskedPeople(questionnaire, { atomCount: atoms.size, dividing }),
    tallies: questions.flatMap((question, position) =>
      question.kind === 'targets'
        ? []
        : talliesOf({ question, atomCount: atoms.size, scheme }).map((tally) => ({ position, tally })),
    ),
    reviews: questions.flatMap((question, position) =>
      question.kind === 'targets' ? [{ position, question, cards: createCardBox(question, groups.length) }] : [],
    ),
    analysis: createAnalysis(plan),
  };
}

function createIntake({ questionnaire, groups }: TabulationPlan, collectors: Collectors): RunningTabulation['add'] {
  const { judge, completion, atoms, asked, tallies, reviews, analysis } = collectors;
  const questionCount = questionsOf(questionnaire).length;
  const groupIndex = new Map(groups.map(({ id }, index) => [id, index]));
  const shownTo = shownQuestions(questionnaire);
  const completionOf = createCompletionTest(questionnaire);
  return (ballot) => {
    const { groupId, vector } = ballot;
    const group = groupIndex.get(groupId);
    if (group === undefined) throw new RangeError('a ballot of an unknown rater group');
    if (vector.length !== questionCount) throw new RangeError('a vector of another questionnaire');
    const judgement = judge.judge(group, ballot);
    if (!judgement.counts) return false;
    completion[completionOf(vector)] += 1;
    const atom = atoms.of(group, vector);
    asked.add(atom, { vector, shown: shownTo(vector) });
    for (const { position, tally } of tallies) tally.add(atom, vector[position] ?? null);
    for (const { position, cards } of reviews) cards.add(group, vector[position] ?? null);
    analysis.add({ group, ballot, judgement });
    return true;
  };
}

function releaseOf(plan: TabulationPlan, collectors: Collectors, account: BallotAccount): Tabulation {
  const { questionnaire, groups, settings } = plan;
  const { judge, completion, atoms, dividing, asked, tallies, analysis } = collectors;
  const rules = releaseRulesOf(settings);
  const scheme = schemeOf(settings);
  const questions = tabulateQuestions({
    wave: plan,
    groups,
    rules,
    atoms,
    tables: sortTables(publicationOf(settings).tables, plan),
    tallies: tallies.map(({ tally }) => tally),
    asked: asked.finish(),
    ...(plan.random !== undefined && { random: plan.random }),
  });
  const reviewed = collectors.reviews.map(({ question, cards }) => {
    const ballots = cards.sorted();
    return { question, ballots, table: tabulateReview({ question, groups, settings, rules, scheme, ballots }) };
  });
  const reviews = reviewed.map(({ table }) => table);
  const beside = {
    tables: [questions, reviews],
    judgesClasses: judgesClasses(questionsOf(questionnaire), dividing),
  };
  const tell = countTeller(rules, beside);
  const tellHits = countTeller(rules, { ...beside, joinsConditions: joinsConditions(questionnaire) });
  return {
    format: 'pingyi-tabulation-1',
    minimumGroupSize: rules.minimumGroupSize,
    ...(!rules.suppression && { suppression: 'none' }),
    fullPoints: settings.fullPoints,
    scheme: freezeScheme(plan),
    ballots: {
      ...withJudgement(account, judge, tellHits),
      completion: toldCompletion(completion, { questionnaire, tell }),
    },
    ...(settings.publication !== undefined && { publication: settings.publication }),
    questions,
    reviews,
    analysis: analysis.finish({ finalHits: judge.finalHits, questions, reviews: reviewed, tell, tellHits }),
  };
}

/** Takes what the rules voided out of what counted. */
function withJudgement(account: BallotAccount, judge: BallotJudge, tell: CountTeller): BallotAccount {
  const rules = toldRuleCounts(judge.rules(), tell);
  const voided = judge.voids.reduce((sum, count) => sum + count, 0);
  return {
    ...account,
    counted: account.counted - voided,
    ...(voided > 0 && { void: voided }),
    ...(rules.length > 0 && { rules }),
    groups: account.groups.map((group, index) => {
      const own = judge.voids[index] ?? 0;
      return own === 0 ? group : { ...group, void: own, counted: group.counted - own };
    }),
  };
}

/** The whole road for ballots that are at hand. */
export function tabulate(
  input: TabulationPlan & { readonly ballots: Iterable<CountedBallot>; readonly account: BallotAccount },
): Tabulation {
  const running = createTabulation(input);
  for (const ballot of input.ballots) running.add(ballot);
  return running.finish(input.account);
}
