import type { Indicator } from '#domain/assessment/scheme/model';
import { branch, deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { done, type TestClient } from '../../support/test-client';
import { computeRun, importFigures, makeAssessment, setSources } from './assessment-by-interface';

/** Two categories of the sizes that cities have, and units whose names are as long as theirs. */
export const CATEGORIES = [
  { name: { zh: '综合管理', en: 'General administration' }, units: 18 },
  { name: { zh: '执法监管', en: 'Law enforcement and regulation' }, units: 25 },
] as const;

/** The unit at the middle of each category, with a veto, another grade by people, and a correction to tell of. */
export const TOLD = CATEGORIES.map(({ units }, index) => codeOf(index, Math.ceil(units / 2)));

function codeOf(category: number, unit: number): string {
  return String(1000 * (category + 1) + unit);
}

const CODES = CATEGORIES.flatMap(({ units }, category) =>
  Array.from({ length: units }, (_unit, index) => codeOf(category, index + 1)),
);

const PARTS = [
  ['业务实绩', 'Work done'],
  ['党的建设', 'Party building'],
  ['服务质量', 'Quality of service'],
  ['日常管理', 'Daily management'],
  ['改革创新', 'Reform and innovation'],
] as const;

/** `parts` branches of three leaves and four: of a sample, of rank, of a ratio, of a ledger. */
export function wideScheme(parts: number) {
  const branches = Array.from({ length: parts }, (_part, index): Indicator => {
    const [zh, en] = PARTS[index % PARTS.length] ?? PARTS[0];
    const named = (id: string, name: string, english: string) => ({
      id: `${id}-${index}`,
      name: { zh: `${zh}${name}`, en: `${en}: ${english}` },
      points: 5,
    });
    return branch({ id: `part-${index}`, name: { zh, en } }, [
      leaf(named('sampled', '第三方评估', 'survey of a third party'), { kind: 'third-party' }),
      leaf(named('ranked', '排名', 'rank'), HIGHER, { kind: 'rank-steps', dropShare: 0.02 }),
      leaf(named('ratio', '完成率', 'degree of completion'), HIGHER, { kind: 'ratio-to-best' }),
      ...(index === 0 ? [deductions(named('ledger', '月提示整改', 'monthly reminders'))] : []),
    ]);
  });
  return schemeOf(branches, { vetoes: [ACCIDENT] });
}

const HIGHER = { kind: 'objective', direction: 'higher' } as const;

const ACCIDENT = {
  id: 'accident',
  name: { zh: '重大安全责任事故', en: 'Serious accident' },
  effect: { kind: 'grade-ceiling', grade: 'good' },
} as const;

export async function addCategories(client: TestClient): Promise<void> {
  for (const [index, { name, units }] of CATEGORIES.entries()) {
    const { id } = await done(client.post('/api/units/categories', { name }));
    for (let unit = 1; unit <= units; unit += 1) {
      const code = codeOf(index, unit);
      const named = { zh: `市第${code}综合行政执法支队`, en: `Enforcement Department ${code}` };
      await done(client.post('/api/units', { code, name: named, categoryId: id }));
    }
  }
}

interface Wide {
  readonly title: { readonly zh: string; readonly en: string };
  readonly parts: number;
  /** Added to every value. */
  readonly shift: number;
}

/** An assessment with all its data, without a run; its path. */
export async function feedWide(client: TestClient, { title, parts, shift }: Wide): Promise<string> {
  const path = await makeAssessment(client, { title, scheme: wideScheme(parts) });
  const sources: Record<string, object> = {};
  for (let part = 0; part < parts; part += 1) {
    for (const kind of ['sampled', 'ranked', 'ratio']) {
      const indicatorId = `${kind}-${part}`;
      const lines = figures(kind === 'sampled', part, shift);
      sources[indicatorId] = await importFigures(client, path, { indicatorId, lines });
    }
  }
  await setSources(client, path, sources);
  for (const unitCode of TOLD) {
    const fact = { unitCode, categoryId: null, date: '2026-06-14' };
    for (const entry of ENTRIES) await done(client.post(`${path}/ledger`, { ...fact, ...entry }));
  }
  await done(client.post(`${path}/versions`, {}));
  return path;
}

const ENTRIES = [
  {
    itemId: 'accident',
    points: 0,
    reason: '在建工地塔吊倒塌，两人受伤',
    evidence: '市安委会事故认定第 11 号',
  },
  {
    itemId: 'ledger-0',
    points: -1.5,
    reason: '内涝点整改未按期完成',
    evidence: '月提示第 8 期第 6 项',
  },
];

/** The later in its category, the lower; all so near that neighbours in a survey cannot be told apart. */
function figures(isSampled: boolean, part: number, shift: number): readonly string[] {
  const rows = CODES.map((code) => {
    const value = 97.5 - (Number(code) % 1000) / 2 - part / 4 + shift;
    return isSampled ? `${code},${value},0.8,400` : `${code},${value}`;
  });
  return [isSampled ? '单位编号,数值,标准误,样本量' : '单位编号,数值', ...rows];
}

/** Published after another grade was proposed and approved for each that is told of; the path of the run. */
export async function publishWide(
  { first, second }: { readonly first: TestClient; readonly second: TestClient },
  path: string,
  request: object = {},
): Promise<string> {
  const run = await computeRun(first, path, request);
  for (const unitCode of TOLD) {
    const change = { unitCode, toGrade: 'fair', reason: '同一问题被市委督查室两次通报，影响较大' };
    const { id } = await done(first.post(`${run}/proposals`, change));
    const decision = { decision: 'approved', reason: '情况属实，同意' };
    await done(second.post(`${run}/proposals/${String(id)}/decision`, decision));
  }
  await done(second.post(`${run}/approval`, {}));
  await done(first.post(`${run}/publication`, {}));
  return run;
}
