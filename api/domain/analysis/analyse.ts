import { publicationOf } from '#domain/disclosure/publication-plan';
import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { askedAlike } from '#domain/logic/asked-alike';
import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { BallotJudge, Judgement } from '#domain/tabulation/ballot-judge';
import type { QuestionTable, ReviewTable } from '#domain/tabulation/model';
import type { SortedBallots } from '#domain/tabulation/packed-ballots';
import { type CountTeller, hidesSomething } from '#domain/tabulation/told-rule-counts';
import { carelessAnswers } from './carelessness/careless-answers';
import { createFlagColumns } from './carelessness/flag-columns';
import { flaggedBallots } from './carelessness/flagged-ballots';
import { paceAnalysis } from './carelessness/pace-analysis';
import { analysedVariables } from './columns/analysed-variables';
import { type AnsweredBallot, createAnswerColumns } from './columns/answer-columns';
import type { AnalysisContext } from './context';
import { driverAnalysis } from './indices/driver-analysis';
import { indexAnalysis } from './indices/index-analysis';
import type { Analysis, SampleAnalysis } from './model';
import { planOf } from './plan/default-plan';
import { breakdownAnalyses } from './questions/breakdown-analysis';
import { questionEstimates } from './questions/question-estimates';
import { shownTables } from './release/shown-tables';
import { areWeightsTold } from './release/weights-told';
import { reviewAnalysis } from './review/review-analysis';
import type { ReviewAnalysis } from './review/review-model';
import { weightedSample } from './sample/weighted-sample';

export interface AnalysedWave {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
}

/** Takes the ballots that count, one by one, and in the end what the tables made of them. */
export interface RunningAnalysis {
  add(counted: { readonly group: number; readonly ballot: AnsweredBallot; readonly judgement: Judgement }): void;
  finish(tabulated: TabulatedBallots): Analysis;
}

export interface TabulatedBallots {
  readonly finalHits: BallotJudge['finalHits'];
  readonly tell: CountTeller;
  readonly tellHits: CountTeller;
  readonly questions: readonly QuestionTable[];
  readonly reviews: readonly {
    readonly question: TargetsQuestion;
    readonly ballots: SortedBallots;
    readonly table: ReviewTable;
  }[];
}

/**
 * Everything that is computed of a wave at its count beside tables and scores. The same ballots give the same figures; see
 * answer-columns for what their order may change.
 */
export function createAnalysis({ questionnaire, groups, settings }: AnalysedWave): RunningAnalysis {
  const rules = releaseRulesOf(settings);
  const scheme = schemeOf(settings);
  const plan = planOf(scheme, questionnaire);
  const drawn = settings.collection?.kind === 'import';
  const variables = analysedVariables({ questionnaire, scheme, plan, drawn });
  const flagColumns = createFlagColumns(questionsOf(questionnaire), scheme);
  const columns = createAnswerColumns({ ...flagColumns, variables, drawn, groupCount: groups.length });
  return {
    add({ group, ballot, judgement }) {
      const { extras, labels } = flagColumns.numbersOf(ballot, judgement);
      columns.add({ group, ballot, extras, labels });
    },
    finish({ finalHits, questions, reviews, tell, tellHits }) {
      const answers = columns.finish();
      const planned = publicationOf(settings).tables;
      const shown = shownTables(questions, { planned, rules, areAskedAlike: askedAlike(questionnaire) });
      const known = { plan, rules, variables, answers, tell, tellHits, ...shown };
      const weighed = { ...known, areWeightsTold: areWeightsTold(known) };
      const { analysis, sample } = weightedSample(weighed);
      const flags = flagColumns.flagsOf(answers, finalHits);
      const hidesRatings = rules.suppression && hidesSomething(reviews.map(({ table }) => table));
      return analysisOf(
        { ...weighed, sample, flags, hidesRatings },
        {
          sample: analysis,
          reviews: reviews.map((review) => reviewAnalysis({ ...review, rules, groups, scheme, tell })),
        },
      );
    },
  };
}

function analysisOf(
  context: AnalysisContext,
  made: { readonly sample: SampleAnalysis; readonly reviews: readonly ReviewAnalysis[] },
): Analysis {
  const questions = questionEstimates(context);
  const careless = carelessAnswers(context);
  const flags = flaggedBallots(context);
  const paces = paceAnalysis(context);
  const drivers = driverAnalysis(context);
  return {
    ...made,
    ...(questions !== undefined && { questions }),
    indices: context.plan.indices.map((index) => indexAnalysis(context, index)),
    ...(careless !== undefined && { careless }),
    ...(flags !== undefined && { flags }),
    ...(paces !== undefined && { paces }),
    ...(drivers !== undefined && { drivers }),
    breakdowns: breakdownAnalyses(context),
  };
}
