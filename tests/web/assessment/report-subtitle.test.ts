import { beforeAll, expect, it } from 'vitest';
import { subtitleOf } from '../../../web/assessment/discrimination/report-subtitle';
import { loadWords } from '../../../web/lib/i18n';
import { assessmentInfluenceWords } from '../../../web/lib/words';

beforeAll(() => loadWords(assessmentInfluenceWords));

const ABOUT = '按 14 家有总分的单位、否决以前的总分计算';

it('says where the differences come from when what is measured is mostly noise', () => {
  const of = (reliability: number | null, verdict: 'tells-apart' | 'alike' = 'tells-apart') =>
    subtitleOf({ units: 14, sampled: { share: 0.3, reliability }, verdict });
  expect(of(0.361)).toBe(`${ABOUT}；有抽样误差可算的指标占分值的 30%，信度只有 36.1%，差距来自其余指标`);
  expect(of(0.9)).toBe(`${ABOUT}；有抽样误差可算的指标占分值的 30%`);
  expect(of(null)).toBe(`${ABOUT}；有抽样误差可算的指标占分值的 30%`);
  expect(of(0.361, 'alike')).toBe(`${ABOUT}；有抽样误差可算的指标占分值的 30%`);
});

it('says nothing of the error where that of all points is known', () => {
  expect(subtitleOf({ units: 14, sampled: { share: 1, reliability: 0.2 }, verdict: 'alike' })).toBe(ABOUT);
});
