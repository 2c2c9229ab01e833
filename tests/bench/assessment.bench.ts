import { monitorEventLoopDelay } from 'node:perf_hooks';
import { assess } from '#domain/assessment/run/assess';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { leavesOf } from '#domain/assessment/scheme/walk';
import { branch, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { sensitivityOf } from '#domain/assessment/what-if/sensitivity';
import { assessmentWhatIf } from '#domain/assessment/what-if/what-if';
import { assessmentSheets } from '../../api/reports/assessment-xlsx';
import { writeWorkbook } from '../../api/reports/workbook/write-workbook';
import type { AssessmentReport } from '../../api/reports/assessment-report';
import { lettersZip } from '../../api/reports/letters/letters-zip';
import { seededRandom } from '../support/seeded-random';

const CATEGORIES = 5;
/** Of these the median is told. */
const REPEATS = 5;
const UNPUBLISHED = { publication: null, corrects: null, correctedBy: null, selfApproval: null };

/** Runs, what-if and workbook of an assessment as an office has it, and as a province would; letters of the first. */
export async function run(): Promise<void> {
  for (const [units, leaves] of [
    [122, 60],
    [3000, 200],
  ] as const) {
    const scheme = simulatedScheme(leaves);
    const inputs = simulatedInputs(scheme, units);
    const outcome = assess(scheme, inputs);
    console.log(`${units} units × ${leaves} indicators in ${CATEGORIES} categories`);
    report('one sum over all', () => plainSum(inputs));
    report('run', () => assess(scheme, inputs));
    const changes = { points: { b0: 30, b1: 10 } };
    report('what-if', () => assessmentWhatIf({ scheme, inputs, outcome }, changes));
    const sensitivity = { scheme, outcome, categoryId: 'c0', spread: 0.5, draws: 200 };
    report('sensitivity of a category, 476 sets of weights', () => sensitivityOf(sensitivity));
    const names = { changes: new Map(), listed: [], unitNames: new Map(), categoryNames: new Map() };
    const printed = { language: 'zh' as const, scheme, inputs, outcome, ...names };
    await reportWorkbook(printed);
    if (units < 1000) await reportLetters(printed);
  }
}

function report(name: string, work: () => unknown): void {
  const times = Array.from({ length: REPEATS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  console.log(`  ${name.padEnd(48)} ${(times[Math.floor(REPEATS / 2)] ?? 0).toFixed(1)} ms`);
}

/** How long it takes, and how long others wait at most while it is written. */
async function reportWorkbook(printed: AssessmentReport): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const [before, cpuBefore] = [performance.now(), process.cpuUsage()];
  delay.enable();
  const file = await new Response(writeWorkbook(assessmentSheets(printed, ['年度考核', '']))).arrayBuffer();
  delay.disable();
  const { user, system } = process.cpuUsage(cpuBefore);
  const [seconds, cpu] = [(performance.now() - before) / 1000, (user + system) / 1e6];
  console.log(
    `  workbook: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s CPU, ${(file.byteLength / 1024).toFixed(0)} kB; others wait ${(delay.max / 1e6).toFixed(0)} ms at most`,
  );
}

async function reportLetters(printed: AssessmentReport): Promise<void> {
  const facts = { title: { zh: '年度考核' }, organisation: { zh: '机关工委' }, number: 1, ...UNPUBLISHED };
  const before = performance.now();
  const archive = await new Response(lettersZip(printed, facts)).arrayBuffer();
  const seconds = (performance.now() - before) / 1000;
  const units = printed.outcome.units.length;
  const rate = (units / seconds).toFixed(0);
  console.log(`  letters: ${rate} a second, ${(archive.byteLength / 1024).toFixed(0)} kB for ${units}`);
}

function simulatedScheme(leaves: number): AssessmentScheme {
  const branches = 10;
  const each = leaves / branches;
  return schemeOf(
    Array.from({ length: branches }, (_, top) =>
      branch(
        { id: `b${top}`, name: { zh: `指标 ${top}` } },
        Array.from({ length: each }, (_one, below) =>
          leaf({ id: `l${top}-${below}`, name: { zh: `指标 ${top}.${below}` }, points: 10 / each }, { kind: 'ballot' }),
        ),
      ),
    ),
  );
}

function simulatedInputs(scheme: AssessmentScheme, size: number): RunInputs {
  const random = seededRandom(2026);
  const units = Array.from({ length: size }, (_, index) => ({
    code: `u${index}`,
    categoryId: `c${index % CATEGORIES}`,
    ranked: true,
  }));
  const origin = { kind: 'import', importId: 'i', sourceName: 'f', sourceHash: 'h' } as const;
  const columns = leavesOf(scheme).map(({ id }) => ({
    indicatorId: id,
    origin,
    values: units.map(({ code }) => {
      const value = 85 + 5 * random.normal();
      return { unitCode: code, value, standardError: 1, degreesOfFreedom: 99, n: 100 };
    }),
  }));
  return { units, columns, ledger: [] };
}

function plainSum({ columns }: RunInputs): number {
  return columns.reduce((total, { values }) => total + values.reduce((sum, { value }) => sum + (value ?? 0), 0), 0);
}
