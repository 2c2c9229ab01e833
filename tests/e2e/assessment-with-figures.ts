import { expect } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { Person } from './browser';

const UNITS = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局'];

/** Of 60 and 40 points, with standard errors of 1; the first is ahead in work, the second with the public. */
const FIGURES = {
  work: [98, 92, 92, 84, 80, 78, 76, 70],
  public: [90, 98, 97, 84, 80, 78, 76, 70],
} as const;

const SCHEME = schemeOf([
  leaf({ id: 'work', name: { zh: '业务评估' }, points: 60 }, { kind: 'third-party' }),
  leaf({ id: 'public', name: { zh: '群众评议' }, points: 40 }, { kind: 'third-party' }),
]);

/** Units, scheme and figures of an assessment without a run; its address. */
export async function startAssessment({ context }: Person, origin: string): Promise<string> {
  const category = await post('/api/units/categories', { name: { zh: '综合类' } });
  for (const [index, name] of UNITS.entries()) {
    await post('/api/units', { code: String(index + 1), name: { zh: name }, categoryId: category['id'] });
  }
  const made = await post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
  const path = `/api/assessments/${String(made['id'])}`;
  const sources = { work: await figures('work'), public: await figures('public') };
  const settings = { sources, units: null, unranked: [], appealDays: 10, answerDays: 15 };
  const patched = await context.request.patch(origin + path, { headers: { origin }, data: { revision: 1, settings } });
  expect(patched.status()).toBe(200);
  await post(`${path}/versions`, {});
  return `${origin}/assessments/${String(made['id'])}`;

  async function figures(indicatorId: keyof typeof FIGURES) {
    const rows = FIGURES[indicatorId].map((value, index) => `${index + 1},${value},1`);
    const source = { kind: 'text', text: ['单位编号,数值,标准误', ...rows].join('\n') };
    const { importId } = await post(`${path}/imports`, { source, indicatorId, commit: true });
    return { kind: 'import', importId };
  }

  async function post(address: string, data: object): Promise<Readonly<Record<string, unknown>>> {
    const answer = await context.request.post(origin + address, { headers: { origin }, data });
    expect(answer.ok(), address).toBe(true);
    return answer.json();
  }
}
