import { schemeIn } from '#domain/assessment/points';
import { answerOptions, betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import { optionScores } from '#domain/scoring/option-scores';
import { HIGHEST_DETRACTOR, LOWEST_PROMOTER } from '#domain/statistics/indices/net-promoter';
import type { Distribution, Tabulation } from '#domain/tabulation/model';
import { positionsOf } from '../question-figures';
import { countPart, derivedNode, derivedPart, givenNode, type NodeName, quotientOf, settingPart } from './nodes';
import type { TracedFigure } from './review-trace';
import { sumPart } from './standing-trace';
import type { TraceNode, TraceOption } from './trace-node';

interface Answers {
  readonly question: Question;
  readonly tabulation: Tabulation;
  readonly distribution: Distribution;
}

/** A figure of a question that is not about targets, down to its counts. */
export function questionNode(answers: Answers, figure: TracedFigure): TraceNode {
  const { measure, subject, value } = figure;
  const name = { measure, subject };
  const { question, distribution } = answers;
  switch (measure) {
    case 'mean':
      return meanNode(answers, figure);
    case 'option-share':
      return shareOf(name, distribution, positionOf(question, subject.option));
    case 'favourable-share':
      return shareOf(name, distribution, positionsOf(betterHalf(orderedScale(question) ?? [])));
    case 'top-share':
      return shareOf(name, distribution, positionsOf((orderedScale(question) ?? []).slice(-1)));
    case 'net-promoter':
      return netPromoterNode(name, distribution, value);
    case 'rank-points':
      return rankPointsNode(name, distribution, value);
    case 'no-opinion-share': {
      const without = countPart(name, 'no-opinion', distribution.dontKnow);
      return quotientOf(name, without, sumPart(name, 'all', [countPart(name, 'n', distribution.n), without]));
    }
    default:
      throw new RangeError(`${measure} is no figure of a question`);
  }
}

function meanNode(answers: Answers, { measure, subject, value }: TracedFigure): TraceNode {
  const options = scoredOptions(answers);
  const name = { measure, subject };
  if (options.length === 0) return givenNode(name, value, 'single-values');
  return derivedNode(name, { formula: 'mean-of-counts', inputs: [], value, options });
}

function scoredOptions({ question, tabulation, distribution }: Answers): readonly TraceOption[] {
  const own = question.kind === 'items' ? optionScores(question, schemeIn(tabulation)) : null;
  return answerOptions(question).flatMap(({ key, position, score }) => {
    const worth = own?.[position] ?? score;
    return worth === undefined ? [] : [{ option: key, score: worth, votes: distribution.counts[position] ?? 0 }];
  });
}

function positionOf(question: Question, option: string | undefined): readonly number[] {
  return positionsOf(answerOptions(question).filter(({ key }) => key === option));
}

function shareOf(name: NodeName, distribution: Distribution, positions: readonly number[]): TraceNode {
  return quotientOf(
    name,
    answersOn(name, 'answers', { distribution, positions }),
    countPart(name, 'n', distribution.n),
  );
}

/** One count, or the sum of several. */
function answersOn(
  above: NodeName,
  name: string,
  { distribution, positions }: { readonly distribution: Distribution; readonly positions: readonly number[] },
): TraceNode {
  const [only, ...others] = positions;
  if (only !== undefined && others.length === 0) return countPart(above, name, distribution.counts[only] ?? 0);
  return sumPart(
    above,
    name,
    positions.map((position) => countPart(above, `${name}:${position}`, distribution.counts[position] ?? 0)),
  );
}

/** 100 × (promoters ÷ n − detractors ÷ n). */
function netPromoterNode(name: NodeName, distribution: Distribution, value: number): TraceNode {
  const answers = [...distribution.counts.keys()];
  const promoters = answers.filter((answer) => answer >= LOWEST_PROMOTER);
  const detractors = answers.filter((answer) => answer <= HIGHEST_DETRACTOR);
  const shareOfThose = (part: string, positions: readonly number[]) =>
    derivedPart(
      { above: name, part: 'step', name: part },
      {
        formula: 'quotient',
        inputs: [
          answersOn(name, `${part}-count`, { distribution, positions }),
          countPart(name, `${part}-n`, distribution.n),
        ],
      },
    );
  const net = derivedPart(
    { above: name, part: 'step', name: 'net' },
    { formula: 'difference', inputs: [shareOfThose('promoters', promoters), shareOfThose('detractors', detractors)] },
  );
  return derivedNode(name, { formula: 'product', inputs: [settingPart(name, 'per-cent', 100), net], value });
}

/** Points are whole numbers, so that their total can be had back from the mean. */
function rankPointsNode(name: NodeName, { n }: Distribution, value: number): TraceNode {
  return quotientOf(name, countPart(name, 'points', Math.round(value * n)), countPart(name, 'n', n));
}
