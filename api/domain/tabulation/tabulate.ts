import { createAnalysis } from '#domain/analysis/analyse';
import type { Pace } from '#domain/answers/pace';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import { dividingQuestions, sortTables } from '#domain/disclosure/classification';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import { publicationOf } from '#domain/disclosure/publication-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { type Question, questionsOf, type Questionnaire, type TargetsQuestion } from '#domain/questionnaire/model';
import { freezeScheme, schemeOf } from '#domain/scoring/frozen-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { AnswerTally } from './questions/answer-tally';
import { createAskedPeople } from './questions/asked-people';
import { type Completion, createCompletionTest } from './ballot-completion';
import { createCardBox, type CardBox } from './review/card-box';
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
  const { groups, settings } = plan;
  const rules = releaseRulesOf(settings);
  const scheme = schemeOf(settings);
  const questions = questionsOf(plan.questionnaire);
  const groupIndex = new Map(groups.map(({ id }, index) => [id, index]));
  const judge = createBallotJudge({ questions, scheme, groupCount: groups.length });
  const shownTo = shownQuestions(plan.questionnaire);
  const completionOf = createCompletionTest(plan.questionnaire);
  const completion: Record<Completion, number> = { complete: 0, partial: 0, brokenOff: 0 };
  const analysis = createAnalysis(plan);
  const publication = publicationOf(settings);
  const atoms = peopleAtoms(publication.tables, plan);
  const dividing = dividingQuestions(publication.tables);
  const asked = createAskedPeople(plan.questionnaire, { atomCount: atoms.size, dividing });
  const { tallies, reviews: boxes } = collectorsOf({
    questions,
    atomCount: atoms.size,
    groupCount: groups.length,
    scheme,
  });
  return {
    add(ballot) {
      const { groupId, vector } = ballot;
      const group = groupIndex.get(groupId);
      if (group === undefined) throw new RangeError('a ballot of an unknown rater group');
      if (vector.length !== questions.length) throw new RangeError('a vector of another questionnaire');
      const judgement = judge.judge(group, ballot);
      if (!judgement.counts) return false;
      const shown = shownTo(vector);
      completion[completionOf(vector)] += 1;
      const atom = atoms.of(group, vector);
      asked.add(atom, { vector, shown });
      for (const { position, tally } of tallies) tally.add(atom, vector[position] ?? null);
      for (const { position, cards } of boxes) cards.add(group, vector[position] ?? null);
      analysis.add({ group, ballot, judgement });
      return true;
    },
    finish(account) {
      const tables = tabulateQuestions({
        wave: plan,
        groups,
        rules,
        atoms,
        tables: sortTables(publication.tables, plan),
        tallies: tallies.map(({ tally }) => tally),
        asked: asked.finish(),
        ...(plan.random !== undefined && { random: plan.random }),
      });
      const reviewed = boxes.map(({ question, cards }) => {
        const ballots = cards.sorted();
        return { question, ballots, table: tabulateReview({ question, groups, settings, rules, scheme, ballots }) };
      });
      const reviews = reviewed.map(({ table }) => table);
      const beside = { tables: [tables, reviews], judgesClasses: judgesClasses(questions, dividing) };
      const tell = countTeller(rules, beside);
      const tellHits = countTeller(rules, { ...beside, joinsConditions: joinsConditions(plan.questionnaire) });
      return {
        format: 'pingyi-tabulation-1',
        minimumGroupSize: rules.minimumGroupSize,
        ...(!rules.suppression && { suppression: 'none' }),
        fullPoints: settings.fullPoints,
        scheme: freezeScheme(plan),
        ballots: { ...withJudgement(account, judge, tellHits), completion: { ...completion } },
        ...(settings.publication !== undefined && { publication }),
        questions: tables,
        reviews,
        analysis: analysis.finish({ finalHits: judge.finalHits, questions: tables, reviews: reviewed, tell, tellHits }),
      };
    },
  };
}

interface Collectors {
  readonly tallies: readonly { readonly position: number; readonly tally: AnswerTally }[];
  readonly reviews: readonly {
    readonly position: number;
    readonly question: TargetsQuestion;
    readonly cards: CardBox;
  }[];
}

/** What takes the answers, by the place of its question in the vector. */
function collectorsOf(input: {
  readonly questions: readonly Question[];
  readonly atomCount: number;
  readonly groupCount: number;
  readonly scheme: ScoringScheme;
}): Collectors {
  const { questions, atomCount, groupCount, scheme } = input;
  return {
    tallies: questions.flatMap((question, position) =>
      question.kind === 'targets'
        ? []
        : talliesOf({ question, atomCount, scheme }).map((tally) => ({ position, tally })),
    ),
    reviews: questions.flatMap((question, position) =>
      question.kind === 'targets' ? [{ position, question, cards: createCardBox(question, groupCount) }] : [],
    ),
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
