import { beforeAll, describe, expect, it } from 'vitest';
import type { InsufficientTarget, QuestionTable } from '#domain/tabulation/model';
import { words as en } from '../../../web/lib/dictionaries/results/results.en';
import { words as zh } from '../../../web/lib/dictionaries/results/results.zh';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { insufficientReason, insufficientTexts, usualReason } from '../../../web/results/insufficient';
import { unheardRow, unscoredRow } from '../../../web/results/overview/overview-trust';
import { comparableFamilies, type Statement } from '../../../web/results/questions/question-answers';
import { questionsSubtitle, questionsTitle, statementsText } from '../../../web/results/questions/question-texts';
import { exampleResults, exampleReview } from './review-fixture';

beforeAll(() => loadWords(resultWords));

const results = exampleResults({ now: { seed: 2026 } });
const review = exampleReview({ now: { seed: 2026 } });

function statement(key: string, scale: readonly string[], counts: readonly number[]): Statement {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    key,
    label: { zh: key },
    scale: scale.map((text, position) => ({ key: text, label: { zh: text }, position, score: position })),
    table: { question: key, overall: { released: true, n, dontKnow: 0, counts }, groups: [] },
  };
}

describe('the headline of a poll', () => {
  const AGREE = ['不同意', '一般', '同意'];
  const OFTEN = ['没有', '有时', '经常'];

  it('compares the statements of every scale on the page', () => {
    const text = statementsText([
      statement('公平', AGREE, [10, 10, 80]),
      statement('清楚', AGREE, [20, 20, 60]),
      statement('谈过话', OFTEN, [80, 10, 10]),
    ]);
    expect(text).toBe('肯定占比最高的是「公平」，80%；最低的是「谈过话」，10%');
  });

  it('speaks of what the overview shows: scales with at least two statements', () => {
    const families = comparableFamilies(results);
    expect(families.every((family) => family.length > 1)).toBe(true);
    const shown = families.flat();
    const favourable = statementsText(shown);
    expect(questionsTitle(results, shown)).toBe(favourable ?? questionsTitle(results, []));
    expect(questionsTitle(results, [])).toContain(' 题，');
  });

  it('says whom it protects when every question is hidden', () => {
    const hidden = (table: QuestionTable): QuestionTable => ({
      ...table,
      overall: { released: false, reason: 'below-threshold' },
    });
    const { tabulation } = results;
    const questions = tabulation.questions.map(hidden);
    const subtitle = questionsSubtitle({ ...results, tabulation: { ...tabulation, questions } });
    expect(subtitle).toContain(`至少 ${tabulation.minimumGroupSize} 份才公布，这是为了不让人猜出谁怎么答`);
    expect(questionsSubtitle(results)).not.toContain('猜出');
  });
});

describe('who was not heard', () => {
  it('names the groups without one ballot first, also where their size is unknown', () => {
    const { ballots } = results.tabulation;
    const silent = { groupId: 'online', weight: 0, received: 0, spoilt: 0, counted: 0 };
    const heard = unheardRow(results, review)?.[1] ?? '';
    const tabulation = { ...results.tabulation, ballots: { ...ballots, groups: [...ballots.groups, silent] } };
    expect(heard).not.toContain('一份都没有');
    expect(unheardRow({ ...results, tabulation }, review)?.[1]).toBe(`online 一份都没有；${heard}`);
  });

  it('does not call the silent group also the lowest', () => {
    const { ballots } = results.tabulation;
    const [first, ...others] = ballots.groups;
    if (first === undefined) throw new Error('the example has no groups');
    const groups = [{ ...first, received: 0, spoilt: 0, counted: 0 }, ...others];
    const tabulation = { ...results.tabulation, ballots: { ...ballots, groups } };
    const text = unheardRow({ ...results, tabulation }, review)?.[1] ?? '';
    expect(text).toMatch(/^[^；]+一份都没有；/);
    expect(text).not.toContain('收回率 0%');
  });

  it('tells all groups of one rate from several that share the lowest', () => {
    const group = (groupId: string, received: number) => ({
      groupId,
      weight: 0,
      expected: 50,
      received,
      spoilt: 0,
      counted: received,
    });
    const textOf = (...received: readonly number[]) => {
      const groups = received.map((count, index) => group(`g${index}`, count));
      const tabulation = { ...results.tabulation, ballots: { ...results.tabulation.ballots, groups } };
      return unheardRow({ ...results, tabulation }, review)?.[1];
    };
    expect(textOf(46, 46, 46)).toBe('各类主体收回率相同，都是 92%');
    expect(textOf(46, 50, 46)).toBe('收回率最低的不止一类主体，都是 92%');
    expect(textOf(46)).toBe('只有一类主体，收回率 92%');
    expect(textOf(46, 50)).toBe('g0 收回率 92%，最低');
  });
});

describe('units without a score', () => {
  const target = (targetId: string, shortGroups: readonly string[]): InsufficientTarget => ({
    targetId,
    categoryId: 'services',
    status: 'insufficient',
    reason: 'too-few-cards',
    shortGroups,
    shortfall: shortGroups.map((groupId) => ({ groupId, have: 3, need: 10 })),
  });
  const textsOf = (targets: readonly InsufficientTarget[]) => insufficientTexts({ review, targets, minimum: 10 });

  it('share their reason once, and the rows repeat nothing', () => {
    const targets = [target('a', []), target('b', [])];
    const { common, textOf } = textsOf(targets);
    expect(common).toBe('2 家单位不出分、不排名：各类主体都少于 10 票');
    expect(targets.map(textOf)).toEqual(['–', '–']);
  });

  it('keep in the rows what differs', () => {
    const targets = [target('a', []), target('b', ['public'])];
    const { common, textOf } = textsOf(targets);
    expect(common).toBe('2 家单位不出分、不排名');
    expect(textOf(targets[0] ?? target('a', []))).toBe('各类主体都少于 10 票');
    expect(textOf(targets[1] ?? target('b', []))).toBe('服务对象与群众 3 票，需 10 票');
  });

  it('have the whole sentence in the row where there is one only', () => {
    const only = target('a', []);
    const { common, textOf } = textsOf([only]);
    expect(common).toBeNull();
    expect(textOf(only)).toBe('不出分、不排名（各类主体都少于 10 票）');
  });

  it('are counted apart from who was not heard, and all of them may have been heard', () => {
    const { bands } = review.findings;
    if (bands === null) throw new Error('the example has bands');
    const without = (insufficient: number) => ({
      ...review,
      findings: { ...review.findings, bands: { ...bands, insufficient } },
    });
    expect(unheardRow(results, without(2))?.[1]).toBe(unheardRow(results, without(0))?.[1]);
    expect(unscoredRow(without(2))).toEqual(['谁没有得分', '2 家单位不出分、不排名，原因见排名']);
    expect(unscoredRow(without(0))?.[1]).toBe('各单位都有得分');
  });

  it('are not said to be short of ballots where most are rated alike', () => {
    const alike: InsufficientTarget = { ...target('a', []), reason: 'of-one-mind', n: 153 };
    const tableOf = (...targets: readonly InsufficientTarget[]) => ({ table: { ...review.table, targets } });
    expect(usualReason(tableOf(alike, alike, target('b', [])), 10)).toContain('几乎人人评得一样');
    expect(usualReason(tableOf(alike, target('b', [])), 10)).toContain('至少 10 份才出分');
  });

  it('say how many cards each group has and needs, and what else is in the way', () => {
    const short = target('a', ['leaders', 'peers']);
    expect(insufficientReason(review, short, 10)).toBe('领导 3 票、互评 3 票，各需 10 票');
    expect(insufficientReason(review, { ...target('a', ['leaders']), reason: 'group-missing' }, 10)).toBe(
      '按方案各类主体缺一不可：领导 3 票，需 10 票',
    );
    expect(insufficientReason(review, { ...short, reason: 'dont-know' }, 10)).toBe('选不了解的超过了方案的上限');
  });
});

describe('words that other pages use too', () => {
  it('quote an option and name spoilt ballots and the release as the collection does', () => {
    expect(zh.questions.most('到窗口问', '40%')).toBe('选「到窗口问」的最多，40%');
    expect(zh.overview.trust.carefulText('3', '1.0%')).toMatch(/^废票 3 份/);
    expect(zh.source('第 2 次', '7f3a-c91e')).toBe('来源：第 2 次，结果编号 7f3a-c91e');
  });

  it('promise of texts what is shown of them', () => {
    expect(zh.questions.texts.note).not.toContain('评价主体');
    expect(en.questions.texts.note).not.toContain('rater group');
  });
});
