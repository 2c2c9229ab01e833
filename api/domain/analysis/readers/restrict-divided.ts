import type { ItemId, QuestionId } from '#domain/questionnaire/model';
import type { AnalysisFigure, Missing } from '../figure';
import type { Analysis, BreakdownAnalysis, CrossedQuestion, IndexFigures, SampleAnalysis } from '../model';

const OUTSIDE: Missing = { reason: 'outside-scope' };
const HIDDEN: AnalysisFigure = OUTSIDE;

/**
 * The analysis for a reader of some units, without what is made of how the others answered: comparisons between units, and
 * figures in which every unit has a weight of its own. With a cell of his own, each is one more equation for the rest.
 */
export function restrictDivided(analysis: Analysis, { dividing, hidden, seesEverybody }: DividedReader): Analysis {
  if (!seesEverybody) return withoutMeans(withoutWeighted(analysis));
  const restricted = withoutHidden({ ...analysis, breakdowns: withoutDividing(analysis.breakdowns, dividing) }, hidden);
  return isWeightedBy(analysis, dividing) ? withoutWeighted(restricted) : restricted;
}

export interface DividedReader {
  /** Questions that divide people by units. */
  readonly dividing: ReadonlySet<QuestionId>;
  /** Questions and items of which he does not see what everybody answered. */
  readonly hidden: readonly AskedThing[];
  /** Of questions that are for all. */
  readonly seesEverybody: boolean;
}

/** A question, or an item of one. */
export interface AskedThing {
  readonly question: QuestionId;
  readonly item?: ItemId;
}

/** With such a question all goes that says how it was answered, by itself, in an index or beside another question. */
function withoutHidden(analysis: Analysis, hidden: readonly AskedThing[]): Analysis {
  if (hidden.length === 0) return analysis;
  const isHidden = ({ question, item }: AskedThing) =>
    hidden.some((one) => one.question === question && one.item === item);
  const { questions, careless, flags, ...rest } = withoutMeans(analysis);
  const result = { released: false as const, ...OUTSIDE };
  return {
    ...rest,
    ...(careless !== undefined && { careless }),
    ...(flags !== undefined && { flags }),
    ...(questions !== undefined && {
      questions: questions.map((estimates) => (isHidden(estimates) ? { ...estimates, result } : estimates)),
    }),
    indices: analysis.indices.map((index) => (index.items.some(isHidden) ? { ...index, result } : index)),
    breakdowns: analysis.breakdowns
      .filter(({ by }) => !isHidden({ question: by }))
      .map((breakdown) => ({ ...breakdown, questions: breakdown.questions.filter((one) => !isHidden(one)) })),
  };
}

/** Indices, and the means beside signs of careless answers and flags, are made of the tables of everybody. */
function withoutMeans({ careless, flags, ...analysis }: Analysis): Analysis {
  const result = { released: false as const, ...OUTSIDE };
  return {
    ...analysis,
    indices: analysis.indices.map((index) => ({ ...index, result })),
    ...(careless !== undefined && { careless: { ...careless, result } }),
    ...(flags !== undefined && { flags: { ...flags, result } }),
  };
}

function withoutDividing(
  breakdowns: readonly BreakdownAnalysis[],
  dividing: ReadonlySet<QuestionId>,
): readonly BreakdownAnalysis[] {
  return breakdowns
    .filter(({ by }) => !dividing.has(by))
    .map((breakdown) => ({
      ...breakdown,
      questions: breakdown.questions.filter(({ question }) => !dividing.has(question)).map(withoutAdjustedTest),
    }));
}

/** It is adjusted together with tests between the units. */
function withoutAdjustedTest({ test, ...crossed }: CrossedQuestion): CrossedQuestion {
  if (test?.released !== true) return { ...crossed, ...(test !== undefined && { test }) };
  const { adjustedP: _, ...own } = test;
  return { ...crossed, test: own };
}

function isWeightedBy({ sample: { raking } }: Analysis, dividing: ReadonlySet<QuestionId>): boolean {
  return raking?.released === true && raking.margins.some(({ question }) => dividing.has(question));
}

/** Comparisons by anything else are weighted too. */
function withoutWeighted({ questions, ...analysis }: Analysis): Analysis {
  return {
    ...analysis,
    sample: withoutWeights(analysis.sample),
    ...(questions !== undefined && {
      questions: questions.map((estimates) => ({ ...estimates, result: { released: false as const, ...OUTSIDE } })),
    }),
    indices: analysis.indices.map((index) => ({
      ...index,
      result: index.result.released ? { ...index.result, ...withoutMean(index.result) } : index.result,
    })),
    breakdowns: [],
  };
}

/** How unequal the weights of everybody are, and how they were fitted, is made of what the others answered as well. */
function withoutWeights({ raking, ...sample }: SampleAnalysis): SampleAnalysis {
  if (sample.weights === 'none' && raking === undefined) return sample;
  return {
    ...sample,
    designEffect: HIDDEN,
    effectiveSize: HIDDEN,
    ...(sample.marginOfError !== undefined && { marginOfError: HIDDEN }),
    ...(raking !== undefined && { raking: raking.released ? { released: false, ...OUTSIDE } : raking }),
  };
}

function withoutMean({ mean, favourable }: IndexFigures): Pick<IndexFigures, 'mean' | 'favourable'> {
  const hidden = (figure: AnalysisFigure) => ('reason' in figure ? figure : HIDDEN);
  return { mean: hidden(mean), favourable: hidden(favourable) };
}
