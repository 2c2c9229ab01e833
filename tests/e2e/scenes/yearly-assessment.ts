import { done, type TestClient } from '../../support/test-client';
import { computeRun, importFigures, makeAssessment, setSources } from './assessment-by-interface';

export const UNIT_NAMES = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局', '壬局', '癸局'];

/** What the yearly template asks for, by unit; those with an error were asked of samples. */
const FIGURES: Readonly<Record<string, { readonly values: readonly number[]; readonly error?: number }>> = {
  'key-tasks': { values: [99, 98, 97, 96, 95, 94, 93, 92, 91, 90] },
  duties: { values: [95, 96, 94, 93, 95, 92, 94, 90, 91, 92] },
  reform: { values: [80, 90, 70, 60, 85, 50, 65, 40, 55, 45] },
  satisfaction: { values: [96, 86, 87, 86, 85, 86, 84, 85, 86, 74], error: 1 },
  'third-party': { values: [88, 87, 88, 86, 87, 85, 86, 84, 85, 86], error: 1.5 },
};

interface LedgerFact {
  readonly itemId: string;
  readonly unitCode: string;
  readonly points: number;
  readonly reason: string;
  readonly reversed?: true;
}

const ENTRIES: readonly LedgerFact[] = [
  { itemId: 'reports', unitCode: '1', points: 5, reason: '信息被省采用' },
  { itemId: 'reports', unitCode: '2', points: 4, reason: '信息被省采用' },
  { itemId: 'discipline', unitCode: '2', points: -1, reason: '值班脱岗' },
  { itemId: 'reminders', unitCode: '2', points: -2, reason: '逾期未办结', reversed: true },
  { itemId: 'accident', unitCode: '2', points: 0, reason: '服务中断事故' },
];

interface Year {
  readonly title: string;
  /** Added to every value. */
  readonly shift: number;
}

/** An assessment after the yearly template with all its data, computed; the path of its run. */
export async function computeYear(client: TestClient, { title, shift }: Year): Promise<string> {
  const path = await makeAssessment(client, { title: { zh: title }, template: 'yearly' });
  const sources: Record<string, object> = {};
  for (const id of Object.keys(FIGURES)) sources[id] = await figures(id);
  await setSources(client, path, sources);
  for (const entry of ENTRIES) await record(entry);
  await done(client.post(`${path}/versions`, {}));
  return computeRun(client, path);

  function figures(indicatorId: string): Promise<object> {
    const { values = [], error } = FIGURES[indicatorId] ?? {};
    const rows = values.map((value, index) => [index + 1, value + shift, error].filter((cell) => cell !== undefined));
    const head = error === undefined ? '单位编号,数值' : '单位编号,数值,标准误';
    return importFigures(client, path, { indicatorId, lines: [head, ...rows.map((row) => row.join(','))] });
  }

  async function record({ reversed, ...fact }: LedgerFact): Promise<void> {
    const rest = { categoryId: null, date: '2026-06-14', evidence: '通报 3 号' };
    const { id } = await done(client.post(`${path}/ledger`, { ...fact, ...rest }));
    if (reversed === true) await done(client.post(`${path}/ledger/${String(id)}/reversal`, { reason: '属外单位' }));
  }
}

/** By a second person, as everywhere. */
export async function publishRun(second: TestClient, run: string): Promise<void> {
  for (const step of ['approval', 'publication']) await done(second.post(`${run}/${step}`, {}));
}
