import type { ExampleFact } from './assessments';
import { type Random, seededRandom, seedOf } from './random';

/** A file for each indicator that is fed with one: how well units do, and the size of the sample of what was asked. */
export const EXAMPLE_FILES = [
  { indicatorId: 'key-tasks', name: '重点任务完成率.csv', mean: 95.5, spread: 2.6 },
  { indicatorId: 'duties', name: '法定职责履行.csv', mean: 95, spread: 2.2 },
  { indicatorId: 'reform', name: '改革创新评分.csv', mean: 88, spread: 4 },
  {
    indicatorId: 'third-party',
    name: '第三方评估报告附表.csv',
    mean: 91,
    spread: 2.8,
    sampled: true,
    report: {
      name: '第三方评估报告.txt',
      text: '第三方评估报告：电话访问服务对象，每家单位 180 至 420 份，得分见附表。\n',
    },
  },
] as const;

export type ExampleFile = (typeof EXAMPLE_FILES)[number];

/** Unit and value, one a line; where people were asked, the sample too. */
export function figuresCsv(file: ExampleFile, codes: readonly string[], seed: number): string {
  const { indicatorId, mean, spread } = file;
  const isSampled = 'sampled' in file;
  const rows = codes.map((code) => {
    const random = seededRandom(seedOf(`${indicatorId} ${code} ${seed}`));
    const value = Math.min(100, mean + spread * (0.7 * levelOf(code) + 0.7 * random.normal()));
    const sample = isSampled ? [String(random.between(180, 420))] : [];
    return [code, value.toFixed(1), ...sample].join(',');
  });
  return [['单位编码', '得分', ...(isSampled ? ['样本量'] : [])].join(','), ...rows].join('\n');
}

/** What is the same about a unit in all files and years. */
function levelOf(code: string): number {
  return seededRandom(seedOf(`level ${code}`)).normal();
}

const DEDUCTIONS = [
  { itemId: 'branches', share: 0.4, points: -0.5, reason: '“三会一课”记录不全', evidence: '党建督查通报第 3 期' },
  { itemId: 'branches', share: 0.2, points: -1, reason: '主题党日未按计划开展', evidence: '党建督查通报第 6 期' },
  { itemId: 'discipline', share: 0.15, points: -1, reason: '公务用车管理不规范', evidence: '专项检查反馈第 21 号' },
  { itemId: 'reminders', share: 0.35, points: -0.5, reason: '材料迟报', evidence: '月提示第 4 期' },
  { itemId: 'reminders', share: 0.15, points: -1, reason: '督办事项逾期', evidence: '月提示第 7 期' },
  { itemId: 'bonus', share: 0.12, points: 0.5, reason: '经验做法在全省推广', evidence: '省厅简报第 18 期' },
  { itemId: 'bonus', share: 0.05, points: 1, reason: '获省级表彰', evidence: '省政府表彰决定' },
] as const;

/** Ledgers of an ordinary year: everybody sends reports, some lose a little, few earn something. */
export function ordinaryFacts(codes: readonly string[], seed: number): readonly ExampleFact[] {
  return codes.flatMap((unitCode) => {
    const random = seededRandom(seedOf(`ledger ${unitCode} ${seed}`));
    const drawn = DEDUCTIONS.filter(({ share }) => random.uniform() < share);
    return [reportsOf(unitCode, random), ...drawn.map((fact) => ({ ...fact, unitCode, daysBefore: daysOf(random) }))];
  });
}

function reportsOf(unitCode: string, random: Random): ExampleFact {
  const points = random.between(8, 12) / 2;
  const proof = { reason: '信息采用累计得分', evidence: '信息采用情况通报' };
  return { itemId: 'reports', unitCode, points, daysBefore: 5, ...proof };
}

function daysOf(random: Random): number {
  return random.between(10, 80);
}
