import type { DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { answeredBy } from '../columns/answer-columns';
import { type AnswerVariable, TICKED_CODE } from '../columns/answer-variables';
import { columnOf, hasScale, optionCodes, tableScores } from '../columns/variable-scales';
import type { AnalysisContext } from '../context';
import type { Block } from '../figure';
import { withheld } from '../measured';
import type { QuestionEstimates, QuestionFigures } from '../model';
import { releasedBlock } from '../release/released-block';
import { whyUnweighted } from '../release/weighted-release';
import { meanFigure, shareFigure, totalFigure } from '../sample/sample-figures';

/**
 * Weighted means and shares with errors by design, question by question; undefined where all ballots count alike. Where
 * people are protected only for a hundred answers and more, only if the table of the question is shown, and rounded.
 */
export function questionEstimates(context: AnalysisContext): readonly QuestionEstimates[] | undefined {
  const { sample, variables } = context;
  if (sample.ok && sample.value === null) return undefined;
  const isSameTable = (a: AnswerVariable, b: AnswerVariable) => a.question === b.question && a.item === b.item;
  const firsts = variables.filter((own, place) => variables.findIndex((one) => isSameTable(one, own)) === place);
  return firsts.map((first) => ({
    question: first.question,
    ...(first.item !== undefined && { item: first.item }),
    result: estimatesOf(context, { first, all: variables.filter((one) => isSameTable(one, first)) }),
  }));
}

/** Several variables are the options of one question to tick. */
function estimatesOf(
  context: AnalysisContext,
  { first, all }: { readonly first: AnswerVariable; readonly all: readonly AnswerVariable[] },
): Block<QuestionFigures> {
  const { sample, rules, answers, isShown } = context;
  if (!sample.ok) return withheld(sample.error);
  if (!isShown(first.question, first.item)) return withheld({ reason: 'protected' });
  const designed = sample.value;
  if (designed === null) throw new RangeError('ballots that count alike have no weighted figures');
  const why = whyUnweighted(context, [first]);
  if (why !== null) return withheld(why);
  return releasedBlock<QuestionFigures>(rules, answeredBy(answers, first), () => {
    if (first.kind === 'number') {
      const numbers = answers.numbersOf(first);
      const mean = meanFigure(context, numbers);
      return { released: true, mean, ...totalOf(context, { designed, numbers }), shares: [] };
    }
    const mean = hasScale(first)
      ? { mean: meanFigure(context, columnOf(answers.codesOf(first), tableScores(first))) }
      : {};
    return {
      released: true,
      ...mean,
      shares: all.flatMap((variable) => sharesOf(context, { variable, designed })),
    };
  });
}

/** Weights that were fitted to shares alone, or that nobody gave, stand for no number of people. */
function totalOf(
  { rules, answers: { design } }: AnalysisContext,
  { designed, numbers }: { readonly designed: DesignedSample; readonly numbers: Float64Array },
): Pick<QuestionFigures, 'total'> {
  const areGiven = design?.weights.some((weight) => weight !== 1) ?? false;
  return areGiven ? { total: totalFigure({ rules, designed }, numbers) } : {};
}

function sharesOf(
  { rules, answers, areWeightsTold }: AnalysisContext,
  { variable, designed }: { readonly variable: AnswerVariable; readonly designed: DesignedSample },
): QuestionFigures['shares'] {
  if (variable.kind === 'number') return [];
  const codes = answers.codesOf(variable);
  const chosen =
    variable.option === undefined
      ? variable.options.map(({ key, code }) => ({ option: key, code }))
      : [{ option: variable.option, code: TICKED_CODE }];
  return chosen.map(({ option, code }) => ({
    option,
    share: shareFigure({ rules, designed, areWeightsTold }, columnOf(codes, optionCodes(variable, code))),
  }));
}
