import { additiveEffects } from '#domain/statistics/leniency/additive-effects';
import { crossedEffects } from '#domain/statistics/leniency/crossed-effects';
import type { Ratings } from '#domain/statistics/leniency/ratings';
import { seededRandom } from '../support/seeded-random';

const RATINGS = 73_000;
const RATERS = 3000;
const TARGETS = 1100;
/** One scan is too short for the clock. */
const SCANS = 200;

/** The two dear leniency checks on as many ratings as a large university has in some years. */
export function run(): void {
  const ratings = simulateRatings();
  const scan = cpuSeconds(() => scanTimes(SCANS, ratings)) / SCANS;
  const before = peakMegabytes();
  console.log(`${RATINGS} ratings by ${RATERS} raters of ${TARGETS} targets`);
  console.log(`  plain scan      ${(scan * 1000).toFixed(3)} ms CPU, peak of process ${before.toFixed(0)} MB`);
  report(
    'least squares',
    cpuSeconds(() => additiveEffects(ratings).ok),
    scan,
  );
  report(
    'crossed effects',
    cpuSeconds(() => crossedEffects(ratings).ok),
    scan,
  );
}

function report(name: string, seconds: number, scan: number): void {
  const peak = peakMegabytes().toFixed(0);
  console.log(
    `  ${name.padEnd(15)} ${seconds.toFixed(2)} s CPU, ${(seconds / scan).toFixed(0)} scans, peak ${peak} MB`,
  );
}

function simulateRatings(): Ratings {
  const random = seededRandom(2026);
  const mildness = Float64Array.from({ length: RATERS }, () => 0.33 * random.normal());
  const quality = Float64Array.from({ length: TARGETS }, () => 0.52 * random.normal());
  const raters = Int32Array.from({ length: RATINGS }, (_, rating) => rating % RATERS);
  const targets = raters.map(() => random.wholeBetween(0, TARGETS - 1));
  const values = Float64Array.from(targets, (target, rating) => {
    const opinion = 3.25 + (mildness[raters[rating] ?? 0] ?? 0) + (quality[target] ?? 0) + 1.18 * random.normal();
    return Math.max(1, Math.min(5, Math.round(opinion)));
  });
  return { raterCount: RATERS, targetCount: TARGETS, raters, targets, values };
}

/** The least that any check must do: add every value to its target once. */
function scanTimes(times: number, { targetCount, targets, values }: Ratings): boolean {
  const sums = new Float64Array(targetCount);
  for (let time = 0; time < times; time++) {
    for (let rating = 0; rating < values.length; rating++) {
      const target = targets[rating] ?? 0;
      sums[target] = (sums[target] ?? 0) + (values[rating] ?? 0);
    }
  }
  return sums.some((sum) => sum > 0);
}

function cpuSeconds(work: () => boolean): number {
  const before = process.cpuUsage();
  if (!work()) throw new Error('nothing was computed');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
