import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/figures/figure-list';
import type { PublishedWave } from '#domain/figures/published-wave';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { traceOf } from '#domain/figures/trace/trace-of';
import { loadWords } from '../../../web/lib/i18n';
import { measureWords, resultWords, traceWords } from '../../../web/lib/words';
import { targetLabel } from '../../../web/results/labels';
import { reviewsOf } from '../../../web/results/review';
import { traceAddress } from '../../../web/results/trace/trace-address';
import { checkOf } from '../../../web/results/trace/trace-check';
import { opens, pathTo, traceLevels } from '../../../web/results/trace/trace-levels';
import { inputName, stepName } from '../../../web/results/trace/trace-names';
import { ruleLine } from '../../../web/results/trace/trace-rules';
import { traceSubtitle, traceTitle, versionsText } from '../../../web/results/trace/trace-title';
import { figureRangeText, figureValueText, workingText } from '../../../web/results/trace/trace-values';
import { exampleResults } from './review-fixture';

beforeAll(() => loadWords(resultWords, traceWords, measureWords));

const results = exampleResults({ now: { seed: 2026 }, before: { seed: 2025 } });
const { questionnaire, tabulation, findings } = results;
const wave: PublishedWave = {
  questionnaire,
  tabulation,
  findings,
  previous: results.previous && { questionnaire, tabulation: results.previous.tabulation },
};
const [review] = reviewsOf(results);
if (review === undefined) throw new Error('the example has no review');
const unit = targetLabel(review, 'services-01');

function traced(id: string) {
  const trace = traceOf(wave, id);
  if (trace === null) throw new Error(`the example has no figure ${id}`);
  return trace;
}

function rootOf(id: string): TraceNode {
  const { root } = traced(id);
  if (root === null) throw new Error(`${id} has no value`);
  return root;
}

const root = rootOf('score:review/services-01');

describe('the levels of a trace', () => {
  it('go down the heaviest branch to the counts', () => {
    const levels = traceLevels(root, []);
    expect(levels.map(({ node }) => node.measure)).toEqual(['score', 'group-mean', 'cell-mean']);
    expect(levels[0]?.open).toBe(3);
    expect(levels.at(-1)?.open).toBeNull();
    expect(levels.at(-1)?.node.options?.length).toBeGreaterThan(0);
  });

  it('open one branch at a time and forget what was open below it', () => {
    const levels = traceLevels(root, [0, 2]);
    expect(levels.map(({ node }) => node.subject.group)).toEqual([undefined, 'leaders', 'leaders']);
    expect(levels[2]?.node.subject.criterion).toBe('efficiency');
    expect(pathTo(levels, 0, 1)).toEqual([1]);
    expect(pathTo(levels, 1, 4)).toEqual([0, 4]);
    expect(traceLevels(root, [99])).toEqual(traceLevels(root, []));
  });

  it('open nothing below a count', () => {
    const share = rootOf('option-share:needs/*/n1');
    expect(share.inputs.some(opens)).toBe(false);
    expect(traceLevels(share, [0])).toHaveLength(1);
  });
});

describe('names of steps', () => {
  it('say what is new under the step above', () => {
    const levels = traceLevels(root, []);
    const names = levels.map((level) => stepName(results, level));
    expect(names).toEqual([`${unit}：综合得分 S`, '服务对象与群众：主体均分 M', '办事效率：主体对指标的均分']);
    expect(inputName(results, root, 0)).toBe('领导');
  });

  it('tell the two ends of a change by their waves, and counts by their options', () => {
    const change = rootOf('change:index:review');
    expect([0, 1].map((position) => inputName(results, change, position))).toEqual([
      '2026 年度万人评议机关作风',
      '2025 年度万人评议机关作风',
    ]);
    const share = rootOf('favourable-share:climate.fair/*');
    const chosen = share.inputs[0];
    expect(chosen && inputName(results, chosen, 0)).toBe('比较同意');
    expect(inputName(results, share, 1)).toBe('作答人数');
  });

  it('name every unit of a ranking alike', () => {
    const rank = rootOf('rank:review/services-01');
    expect(inputName(results, rank, 0)).toBe(unit);
  });

  it('are there for every figure of a wave', () => {
    const named = figuresOf(wave).map((figure) => traceTitle(results, { figure, root: null }));
    expect(named.filter((title) => /undefined|NaN/.test(title))).toEqual([]);
  });
});

describe('the title of a trace', () => {
  it('states the value, its error and its method', () => {
    const trace = traced('favourable-share:climate.fair/*');
    expect(traceTitle(results, trace)).toMatch(/^「晋升和评优是公平的」：肯定占比 [\d.]+%，一步一步算给您看$/);
    expect(traceSubtitle(trace.figure)).toMatch(/^95% 区间 [\d.]+–[\d.]+%；n = [\d,]+；算法：占比，Wilson 区间$/);
  });

  it('says why there is no value', () => {
    const trace = traced('score:review/justice-09');
    expect(traceTitle(results, trace)).toMatch(/：综合得分 S 没有数值：票数不够/);
  });

  it('names the versions behind it', () => {
    const answer = { ...traced('index:review'), hash: '7f3ac91e5b', schemeHash: 'sha256:0123456789' };
    expect(versionsText(answer)).toBe('结果编号 7f3a-c91e，计分方案编号 0123-4567');
    expect(versionsText({ ...answer, schemeHash: null })).toMatch(/未立版本$/);
  });
});

describe('figures of a trace', () => {
  it('are shown as they are read, and in the arithmetic with four decimals', () => {
    expect(figureValueText({ measure: 'return-rate' }, 0.7716)).toBe('77.2%');
    expect(figureValueText({ measure: 'score' }, 82.2910116)).toBe('82.29');
    expect(figureValueText({ measure: 'ballots-counted' }, 9965)).toBe('9,965');
    expect(figureRangeText({ measure: 'change', changed: 'top-share' }, [-0.01, 0.02])).toBe('−1.0 至 2.0%');
    expect(workingText(82.2910116)).toBe('82.2910');
    expect(workingText(250)).toBe('250');
    expect(workingText(-1.4e-14)).toBe('−1.4e−14');
  });

  it('have an address that the server knows', () => {
    const address = traceAddress(results, { measure: 'score', subject: { question: 'review', target: 'services-01' } });
    expect(address).toBe('/waves/wave-2/results/trace?figure=score%3Areview%2Fservices-01');
  });
});

describe('rules of a trace', () => {
  it('say what they are and whether they made a difference', () => {
    const line = (rule: Parameters<typeof ruleLine>[0]) => ruleLine(rule, []);
    expect(line({ rule: 'minimum-group-size', applied: false, details: { minimum: 10 } })).toEqual([
      '最少票',
      '每类主体不少于 10 张（没有起作用）',
    ]);
    const trimming = { kind: 'share', share: 0.05, cut: 'drop', cards: 8 };
    expect(line({ rule: 'trimming', applied: true, details: trimming })[1]).toBe('每端去 5%，去掉 8 张（起作用）');
    expect(line({ rule: 'option-scores', applied: false, details: {} })[1]).toBe('没有起作用');
    expect(line({ rule: 'missing-group', applied: true, details: { policy: 'fail', groups: 1 } })[1]).toBe(
      '不出分（起作用）',
    );
  });
});

describe('the check at the foot of a trace', () => {
  it('claims nothing for a value that opens no further', () => {
    expect(checkOf({ ...root, formula: 'given', given: 'withheld-groups', inputs: [] })).toBeUndefined();
  });

  it('says whether the steps come to the published value, and how many of their parts were taken as given', () => {
    const plain = rootOf('option-share:needs/*/n1');
    expect(checkOf(plain)).toEqual({ ok: true, text: traceWords().recomputed });
    const [first, ...others] = plain.inputs;
    if (first === undefined) throw new Error('a share without its counts');
    const given = { ...plain, inputs: [{ ...first, given: 'withheld-groups' as const }, ...others] };
    expect(checkOf(given)).toEqual({ ok: true, text: traceWords().recomputedFrom(1) });
    expect(checkOf({ ...plain, value: plain.value + 1 })).toEqual({ ok: false, text: traceWords().notRecomputed });
  });
});
