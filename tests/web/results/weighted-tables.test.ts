import { beforeAll, describe, expect, it } from 'vitest';
import type { QuestionEstimates } from '#domain/analysis/model';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { answeredQuestions, byAgreement, statementsOf } from '../../../web/results/questions/question-answers';
import { baseText, groupCaption, questionsSubtitle } from '../../../web/results/questions/question-texts';
import { questionTrace } from '../../../web/results/questions/question-trace';
import type { WaveResults } from '../../../web/results/wave-results';
import type { ShownTable } from '../../../web/results/weighted-tables';
import { exampleAnalysis } from './quality-fixture';
import { exampleResults } from './review-fixture';

beforeAll(() => loadWords(resultWords));

const plain = exampleResults({ now: { seed: 2026 } });
const analysis = exampleAnalysis(undefined);
/** Of one question, in which every option has a fifth. */
const estimates = releasedFigures(analysis.questions?.[0]);
const mean = { value: 61.2, standardError: 0.6, interval: [60, 62.4], n: 1000, method: 'weighted-mean' } as const;

function weightedResults(result: QuestionEstimates['result'] = { ...estimates, mean }): WaveResults {
  const questions = [{ question: 'burden', result }];
  return { ...plain, tabulation: { ...plain.tabulation, analysis: { ...analysis, questions } } };
}

function tableOf(results: WaveResults, question: string): ShownTable {
  const table = answeredQuestions(results).find((one) => one.question.id === question)?.tables[0];
  if (table === undefined) throw new Error(`${question} is not asked`);
  return table;
}

const releasedIn = ({ overall }: ShownTable) => (overall.released ? overall : undefined);

describe('a question of a weighted wave', () => {
  const table = tableOf(weightedResults(), 'burden');

  it('shows the answers of the population, of as many people as answered', () => {
    const before = releasedIn(tableOf(plain, 'burden'));
    const { n = 0, counts = [] } = releasedIn(table) ?? {};
    expect(n).toBe(before?.n);
    expect(counts).not.toEqual(before?.counts);
    for (const count of counts.slice(0, 5)) expect(count / n).toBeCloseTo(0.2, 12);
    expect(releasedIn(table)?.mean).toMatchObject({ value: 61.2, interval: [60, 62.4] });
  });

  it('says so, and that its rater groups are not weighted', () => {
    expect(baseText(questionOf(plain), table)).toMatch(/，按权重推算到总体$/);
    expect(groupCaption('按评价主体', table.weighting)).toBe('按评价主体（未加权）');
    expect(questionsSubtitle(weightedResults())).toMatch(/；占比和均值按权重推算到总体/);
    expect(questionsSubtitle(plain)).not.toMatch(/权重/);
  });

  it('leads to the working of the weighted figure, of a sum of shares to none', () => {
    expect(questionTrace(plain, table, { measure: 'mean' })).toContain('weighted-mean');
    expect(questionTrace(plain, table, { measure: 'favourable-share' })).toBeUndefined();
  });

  it('is as uncertain as its design makes it', () => {
    const clustered = estimates.shares.map(({ option, share }) => ({ option, share: { ...share, designEffect: 4 } }));
    const intervalIn = (results: WaveResults) =>
      byAgreement(statementsOf({ question: questionOf(results), tables: [tableOf(results, 'burden')] }))[0]?.agreement
        .interval ?? [0, 0];
    const width = ([low, high]: readonly [number, number]) => high - low;
    const wide = intervalIn(weightedResults({ ...estimates, mean, shares: clustered }));
    expect(width(wide) / width(intervalIn(weightedResults()))).toBeCloseTo(2, 1);
  });
});

describe('a question without weighted figures', () => {
  it('shows the ballots, and says that they are not weighted', () => {
    const table = tableOf(weightedResults({ released: false, reason: 'too-few' }), 'burden');
    expect(table).toEqual({ ...tableOf(plain, 'burden'), weighting: 'unweighted' });
    expect(baseText(questionOf(plain), table)).toMatch(/，未加权$/);
  });
});

function questionOf(results: WaveResults) {
  const answered = answeredQuestions(results).find(({ question }) => question.id === 'burden');
  if (answered === undefined) throw new Error('not asked');
  return answered.question;
}

function releasedFigures(own: QuestionEstimates | undefined) {
  if (own?.result.released !== true) throw new Error('the example has no weighted question');
  return own.result;
}
