import { beforeAll, describe, expect, it } from 'vitest';
import { type Trace, traceOf } from '#domain/figures/trace/trace-of';
import { loadWords } from '../../../web/lib/i18n';
import { measureWords, resultWords, traceWords } from '../../../web/lib/words';
import { figureName, inputName } from '../../../web/results/trace/trace-names';
import { traceSubtitle, traceTitle } from '../../../web/results/trace/trace-title';
import type { WaveResults } from '../../../web/results/wave-results';
import { analysedExample, analysedFigures, EVERY_ANALYSIS } from '../../api/domain/figures/analysed-example';
import { exampleResults } from './review-fixture';

beforeAll(() => loadWords(resultWords, traceWords, measureWords));

const wave = analysedExample();
const { questionnaire, tabulation } = wave;
const results: WaveResults = { ...exampleResults({ now: { seed: 1, targets: 1 } }), questionnaire, tabulation };

function traced(id: string): Trace {
  const trace = traceOf(wave, id);
  if (trace === null) throw new Error(`the example has no figure ${id}`);
  return trace;
}

describe('names of the figures of the analysis', () => {
  it('say what tells figures of one measure apart', () => {
    const ids = [
      'item-correlation:well/mood.glad/mood.calm',
      'cross-count:needs/pay/region/w/not-ticked',
      'class-mean:likely/sex/f',
      'leniency-rank:review/u0/additive',
      'variance-share:review/raters',
      'mean-without-careless:pace',
      'flagged-share:twins',
      'pace-share:0',
    ];
    expect(ids.map((id) => figureName(results, traced(id).figure))).toEqual([
      '「」，「glad」，「calm」：题间相关',
      '「needs」，pay，按「region」，w，未选：交叉表里的答卷',
      '「likely」，按「sex」，f：组均值',
      '单位 0，相加模型：扣掉宽严的名次',
      '来自评价人的差异：占评分方差',
      '「」，平均每个评分不到 2 秒：不算它们的均值',
      '同一组里 2 份或更多评分完全相同：标记规则的占比',
      '不到 2 秒：答卷占比',
    ]);
  });

  it('are there for every figure, with its method or its reason', () => {
    const protectedWave = analysedExample({ ...EVERY_ANALYSIS, settings: {} });
    for (const figure of [...analysedFigures(wave), ...analysedFigures(protectedWave)]) {
      const text = [traceTitle(results, { figure, root: null }), traceSubtitle(figure)].join(' ');
      expect([figure.id, /undefined|NaN/.test(text)]).toEqual([figure.id, false]);
    }
  });

  it('name counts and figures as inputs', () => {
    const inputsOf = (id: string) => {
      const { root } = traced(id);
      return root === null ? [] : root.inputs.map((_, position) => inputName(results, root, position));
    };
    expect(inputsOf('ratings-best-share:review')).toEqual(['其中的个数', '全部个数']);
    expect(inputsOf('score-range:review/*')).toEqual(['最高得分', '最低得分']);
    expect(inputsOf('item-net:well/mood.calm')).toEqual(['最好两档减最差两档', '作答人数']);
  });
});

describe('the title of the trace', () => {
  it('promises no steps where there are none', () => {
    expect(traceTitle(results, traced('index-alpha:well'))).toBe('「」：Cronbach α −1.05');
    expect(traceTitle(results, traced('item-top:well/mood.calm'))).toMatch(/：最好两档 31.5%，一步一步算给您看$/);
  });
});
