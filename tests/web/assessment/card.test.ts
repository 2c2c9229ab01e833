import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Verdict } from '#domain/assessment/records';
import { assess } from '#domain/assessment/run/assess';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { Adjustment, AssessmentScheme, IndicatorSource } from '#domain/assessment/scheme/model';
import { branch, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { traceUnit } from '#domain/assessment/trace/trace-unit';
import { cardGrounds } from '../../../web/assessment/card/card-grounds';
import { cardLines } from '../../../web/assessment/card/card-lines';
import { branchLevels, totalLevels } from '../../../web/assessment/card/card-sums';
import { cardTitle } from '../../../web/assessment/card/card-title';
import { outlineOf, peerRows } from '../../../web/assessment/card/peer-rows';
import { fittingHead } from '../../../web/assessment/card/sheet/fitting-head';
import { printed } from '../../../web/assessment/card/sheet/printed';
import { conversionFormula } from '../../../web/assessment/working/conversion-formula';
import { traceLevels } from '../../../web/assessment/working/trace-levels';
import { loadWords } from '../../../web/lib/i18n';
import {
  assessmentCardWords,
  assessmentResultWords,
  assessmentSchemeWords,
  assessmentWords,
  assessmentWorkingWords,
} from '../../../web/lib/words';
import { entryOf, HIGHER, inputsOf, LOWER, oneLeaf, type Values } from '../../support/fixtures/assessment-fixture';
import { cardProps } from './card-fixture';

const PLUS: Adjustment = {
  id: 'plus',
  name: { zh: '加减分' },
  minimum: -5,
  maximum: 5,
  source: { kind: 'ledger', start: 0, entryLimit: null, categories: [] },
  conversion: { kind: 'points' },
};
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxy');
const FOUR: Values = { a: [92, 1], b: [91, 1], c: [85, 1], d: [70, 1] };

beforeAll(() =>
  loadWords(assessmentCardWords, assessmentResultWords, assessmentSchemeWords, assessmentWords, assessmentWorkingWords),
);

describe('the lists that a unit is on', () => {
  const scheme: AssessmentScheme = {
    ...oneLeaf(),
    consequences: [{ id: 'talk', name: { zh: '末位约谈' }, lowest: { kind: 'count', count: 1 } }],
  };
  const GIVEN = { id: 'v', ruleId: 'talk', unitCode: 'd', reason: '见纪要', proposedBy: 'first', proposedAt: 0 };
  const groundsOf = (verdict: Verdict, by: string) => {
    const props = cardProps(inputsOf({ x: FOUR }), { scheme, unitCode: 'd' });
    const verdicts = [{ ...GIVEN, verdict, decision: { decision: 'approved', reason: '同意', by, at: 0 } as const }];
    return cardGrounds({ ...props, shown: { ...props.shown, verdicts } });
  };

  it('stand with their reason among what decided besides points; those that it was left off do not', () => {
    const [listed] = groundsOf('confirmed', 'second');
    expect(listed).toMatchObject({ kind: 'listed', lead: '末位约谈', effect: '列入名单。' });
    expect(listed?.bases.join()).toMatch(/见纪要.*另一位组织者审定/);
    expect(groundsOf('confirmed', 'first')[0]?.bases[1]).toContain('唯一的组织者自行审定');
    expect(groundsOf('declined', 'second')).toEqual([]);
  });
});

describe('the title of a scorecard', () => {
  it('has a range of places, and a change only as far as it was tested', () => {
    const inputs = inputsOf({ x: FOUR });
    expect(cardTitle(cardProps(inputs))).toBe('a 局 92.00 分，评为优秀；在综合类排第 1–2 名');
    const same = cardProps(inputs, { before: inputsOf({ x: { a: [91, 1] } }) });
    expect(cardTitle(same)).toBe('a 局 92.00 分，评为优秀；在综合类排第 1–2 名，与上次相比在误差内');
    const risen = cardProps(inputs, { before: inputsOf({ x: { a: [80, 1] } }) });
    expect(cardTitle(risen)).toMatch(/，比上次高 12\.00 分$/);
    const exact = cardProps(inputsOf({ x: { a: 92, b: 80 } }), { before: inputsOf({ x: { a: 80 } }) });
    expect(cardTitle(exact)).toBe('a 局 92.00 分，评为良好；在综合类排第 1 名');
  });

  it('says that there is no total, and nothing of a place in a category of one', () => {
    const scheme = schemeOf([{ ...leaf({ id: 'x', name: { zh: '甲' }, points: 100 }, HIGHER), missing: 'fail' }]);
    expect(cardTitle(cardProps(inputsOf({ x: {} }, { units: ['a'] }), { scheme }))).toBe('a 局数据不足，没有总分');
    expect(cardTitle(cardProps(inputsOf({ x: { a: 92 } })))).toBe('a 局 92.00 分，评为良好');
  });
});

describe('the units beside a scorecard', () => {
  it('are told apart as the tests do, and are those that the reader may see', () => {
    const inputs = inputsOf({ x: FOUR });
    expect(peerRows(cardProps(inputs)).map(({ shape }) => shape)).toEqual(['level', 'same', 'below', 'below']);
    expect(peerRows(cardProps(inputs, { unitCode: 'd' })).map(({ shape }) => shape)).toEqual([
      'above',
      'above',
      'above',
      'level',
    ]);
    expect(peerRows(cardProps(inputs, { scope: ['a'] })).map(({ name }) => name)).toEqual(['a 局']);
  });
});

describe('the units on paper', () => {
  const rows = peerRows(
    cardProps(inputsOf({ x: Object.fromEntries(LETTERS.map((code, place) => [code, 95 - place])) })),
  );
  const outlined = (own: string) =>
    outlineOf(
      rows.map((row) => ({ ...row, isOwn: row.unit.unitCode === own })),
      12,
    ).map((row) => ('omitted' in row ? row.omitted : row.unit.unitCode).toString());

  it('are all where there is room', () => expect(outlineOf(rows, LETTERS.length)).toEqual(rows));

  it.each([
    ['a', 'abcdefghij 13 xy'],
    ['m', 'ab 6 ijklmnop 7 xy'],
    // One row takes the room of the words that it is left out.
    ['h', 'abcdefghijk 12 xy'],
    ['y', 'ab 13 pqrstuvwxy'],
  ])('are the neighbours of %s and both ends', (own, expected) => {
    expect(outlined(own)).toEqual(expected.split(' ').flatMap((part) => (/\d/.test(part) ? [part] : part.split(''))));
  });
});

describe('the running head of a sheet', () => {
  it('is the first text that fits beside the other side, else cut', () => {
    const right = 'Internal, calculation 1, hash 746f30b4';
    expect(fittingHead(['Audit, assessment 2026', 'Audit'], right)).toBe('Audit, assessment 2026');
    expect(fittingHead(['Audit Bureau, performance assessment, quarter 3 of 2026', 'Audit'], right)).toBe('Audit');
    expect(fittingHead([`Audit ${'of all organs '.repeat(4)}`], right)).toMatch(
      /^Audit of all organs of all organs.*…$/,
    );
    expect(
      fittingHead(['市人力资源和社会保障局　2026年度绩效考核', '市'], '内部资料　第1次计算　校验码746f30b4'),
    ).toMatch(/核$/);
  });
});

describe('what decided besides points', () => {
  const veto = { id: 'v', name: { zh: '事故' }, effect: { kind: 'grade-ceiling', grade: 'good' } } as const;
  const fact = { id: 'f', itemId: 'v', categoryId: null, points: 0, date: '2026-06-14', reason: '塔吊倒塌' };

  it('is nothing where points alone did', () => expect(cardGrounds(cardProps(inputsOf({ x: FOUR })))).toEqual([]));

  it('has the grade with and without a veto, its facts, and who changed it after', () => {
    const inputs = inputsOf({ x: FOUR });
    const ledger = [{ ...fact, unitCode: 'a', evidence: '认定第 11 号', reversed: false }];
    const props = cardProps({ ...inputs, ledger }, { scheme: { ...oneLeaf(), vetoes: [veto] } });
    const [ground] = cardGrounds(props);
    expect(ground?.effect).toBe('总分不变，等次不高于良好。不计这一条为优秀，计入后为良好。');
    expect(ground?.bases).toEqual(['2026-06-14 塔吊倒塌（佐证：认定第 11 号）']);
    const decision = { decision: 'approved', reason: '属实', by: 'u2', at: 0 } as const;
    const change = { id: 'p', unitCode: 'a', fromGrade: 'good', toGrade: 'fair', reason: '两次通报', proposedBy: 'u1' };
    const decided = props.shown.scheme.grading.grades.find(({ id }) => id === 'fair') ?? null;
    const shown = { ...props.shown, proposals: [{ ...change, proposedAt: 0, decision }] };
    const [, changed] = cardGrounds({ ...props, shown, row: { ...props.row, decided } });
    expect(changed?.effect).toBe('由良好改定为一般，总分和位次不变。');
    expect(changed?.bases).toEqual(['1970-01-01 提出，理由：两次通报', '1970-01-01 由另一位组织者审定，意见：属实']);
  });
});

const CONVERSIONS: readonly (readonly [Conversion, IndicatorSource])[] = [
  [{ kind: 'linear', from: 0, to: 100 }, HIGHER],
  [{ kind: 'linear', from: 20, to: 90 }, HIGHER],
  [{ kind: 'linear', from: 90, to: 20 }, LOWER],
  [{ kind: 'ratio-to-best' }, HIGHER],
  [{ kind: 'ratio-to-best' }, LOWER],
  [{ kind: 'stretch', floorShare: 0.6 }, HIGHER],
  [{ kind: 'stretch', floorShare: 0.6 }, LOWER],
  [{ kind: 'rank-steps', dropShare: 0.05 }, HIGHER],
];

describe('the arithmetic of a conversion', () => {
  it.each(CONVERSIONS)('gives the points to whoever types it in: %j', (conversion, source) => {
    const scheme = oneLeaf(conversion, { points: 40, source });
    const inputs = inputsOf({ x: { a: 62.5, b: 80, c: 31.25, d: 50 } });
    const trace = traceUnit({ scheme, inputs, outcome: assess(scheme, inputs), unitCode: 'a', seesOthers: true }, 'x');
    if (trace?.kind !== 'clip' || trace.of.kind !== 'conversion') throw new RangeError('no conversion');
    const [left = '', right = ''] = conversionFormula(trace.of).replace(/^.*：/, '').split(' = ');
    expect(Number(right)).toBeCloseTo(trace.of.value, 4);
    expect(calculated(left)).toBeCloseTo(trace.of.value, 4);
  });

  it('names no value of others to who may not see them', () => {
    const scheme = oneLeaf({ kind: 'ratio-to-best' });
    const inputs = inputsOf({ x: { a: 60, b: 87.5 } });
    const trace = traceUnit({ scheme, inputs, outcome: assess(scheme, inputs), unitCode: 'a', seesOthers: false }, 'x');
    if (trace?.kind !== 'clip' || trace.of.kind !== 'conversion') throw new RangeError('no conversion');
    expect(conversionFormula(trace.of)).toBe('100 × 60 ÷ 本类最好 = 68.5714');
  });
});

describe('the working of a sum', () => {
  it('can be typed in, where something is missing as well', () => {
    const scheme = schemeOf([
      branch({ id: 'work', name: { zh: '业务' } }, [
        leaf({ id: 'x', name: { zh: '任务' }, points: 40 }, HIGHER),
        leaf({ id: 'y', name: { zh: '职责' }, points: 20 }, HIGHER),
      ]),
      leaf({ id: 'z', name: { zh: '满意度' }, points: 40 }, HIGHER),
    ]);
    const props = cardProps(inputsOf({ x: { a: 90, b: 90 }, y: { b: 80 }, z: { a: 75, b: 70 } }), { scheme });
    const lines = cardLines(props);
    const work = lines.find(({ id }) => id === 'work');
    if (work === undefined) throw new RangeError('no line');
    const [step] = branchLevels(lines, work);
    expect(step?.arithmetic).toBe('(36) × 60 ÷ 40 = 54');
    expect(step?.rules).toEqual([['缺数据', '缺职责，由其余的按分值顶替']]);
    expect(totalLevels(props, lines)[0]?.arithmetic).toBe('54 + 30 = 84');
  });

  it('is the same from a trace as from the lines of a card, and says where it is cut', () => {
    const scheme = {
      ...schemeOf([leaf({ id: 'x', name: { zh: '任务' }, points: 100 }, HIGHER)], { adjustments: [PLUS] }),
      cap: 100,
    };
    const entry = entryOf({ itemId: 'plus', unitCode: 'a', points: 3 });
    const inputs = inputsOf({ x: { a: 98, b: 90 } }, { ledger: [entry] });
    const props = cardProps(inputs, { scheme });
    const trace = traceUnit({ scheme, inputs, outcome: assess(scheme, inputs), unitCode: 'a', seesOthers: true }, null);
    if (trace === null) throw new RangeError('no trace');
    const [level] = traceLevels({ scheme, missing: [] }, trace);
    expect(level?.arithmetic).toBe('98 + 3 = 101 → 100，按范围截去');
    expect(totalLevels(props, cardLines(props))[0]?.arithmetic).toBe(level?.arithmetic);
    const below = level?.parts?.map((part) => traceLevels({ scheme, missing: [] }, part)) ?? [];
    expect(below.map((levels) => levels.map(({ value }) => value))).toEqual([
      ['98', '98', '98'],
      ['3', '3'],
    ]);
    expect(below[1]?.[1]?.ledger?.entries).toEqual([entry]);
  });
});

describe('Chinese on paper', () => {
  it('has no space beside digits and Latin, and ranges with a wave', () => {
    expect(printed('总分 86.78 分（满分 100，95% 区间 86.52–87.04）；第 6–8 名')).toBe(
      '总分86.78分（满分100，95%区间86.52～87.04）；第6～8名',
    );
    expect(printed('8 × (1 − 0.05 × 2) = 7.2')).toBe('8 × (1 − 0.05 × 2) = 7.2');
  });
});

/** Of numbers, signs and brackets only. */
function calculated(text: string): number {
  const source = text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-');
  if (!/^[\d.+*/() -]+$/.test(source)) throw new RangeError(text);
  return Number(runInNewContext(source));
}
