import type { ConversionStep } from '#domain/assessment/trace/trace-step';
import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';

/** The conversion with its numbers, as it can be repeated by hand; where others may not be seen, with words in their place. */
export function conversionFormula(step: ConversionStep): string {
  const { conversion, fullPoints, of } = step;
  const [value, full, result] = [plainPoints(of.value), plainPoints(fullPoints), plainPoints(step.value)];
  switch (conversion.kind) {
    case 'points':
      return value;
    case 'linear':
      return `${full} × ${linearShare(of.value, conversion.from, conversion.to)} = ${result}`;
    case 'ratio-to-best': {
      const best = bestText(step);
      return step.direction === 'higher'
        ? `${full} × ${value} ÷ ${best} = ${result}`
        : `${full} × ${best} ÷ ${value} = ${result}`;
    }
    case 'stretch':
      return stretchText(step, conversion.floorShare);
    case 'rank-steps': {
      const rank = rankIn(step);
      if (rank === null) return result;
      const lost = `${plainPoints(conversion.dropShare)} × ${rank - 1}`;
      return `${words().converted.rank(rank)}${words().colon}${full} × (1 − ${lost}) = ${result}`;
    }
    case 'rank-table': {
      const rank = rankIn(step);
      return rank === null ? result : words().converted.inRank(rank, result);
    }
    case 'steps':
      return stepText(step);
  }
}

function linearShare(value: number, from: number, to: number): string {
  if (from === 0) return `${plainPoints(value)} ÷ ${plainPoints(to)}`;
  return `(${difference(value, from)}) ÷ (${difference(to, from)})`;
}

function difference(one: number, other: number): string {
  return other < 0 ? `${plainPoints(one)} + ${plainPoints(-other)}` : `${plainPoints(one)} − ${plainPoints(other)}`;
}

function bestText({ peers, direction }: ConversionStep): string {
  if (peers === null || peers.length === 0) return words().converted.best;
  return plainPoints(direction === 'higher' ? Math.max(...peers) : Math.min(...peers));
}

function stretchText(step: ConversionStep, floorShare: number): string {
  const { peers, direction, of, fullPoints } = step;
  const [value, full, result] = [plainPoints(of.value), plainPoints(fullPoints), plainPoints(step.value)];
  const [floor, rest] = [plainPoints(floorShare), plainPoints(1 - floorShare)];
  const ends = peers === null || peers.length === 0 ? null : [Math.min(...peers), Math.max(...peers)];
  const [low = 0, high = 0] = ends ?? [];
  if (ends !== null && low === high) return `${full} = ${result}`;
  const [worst, best] = direction === 'higher' ? [low, high] : [high, low];
  const [worstText, bestValue] =
    ends === null ? [words().converted.worst, words().converted.best] : [plainPoints(worst), plainPoints(best)];
  return `${full} × (${floor} + ${rest} × (${value} − ${worstText}) ÷ (${bestValue} − ${worstText})) = ${result}`;
}

function rankIn({ peers, direction, of }: ConversionStep): number | null {
  if (peers === null) return null;
  const sign = direction === 'higher' ? 1 : -1;
  const own = toNineDecimals(sign * of.value);
  return 1 + peers.filter((peer) => toNineDecimals(sign * peer) > own).length;
}

function stepText({ conversion, direction, of, value }: ConversionStep): string {
  if (conversion.kind !== 'steps') return '';
  const sign = direction === 'higher' ? 1 : -1;
  const reached = conversion.steps.find((step) => toNineDecimals(sign * of.value) >= toNineDecimals(sign * step.value));
  const [given, points] = [plainPoints(of.value), plainPoints(value)];
  if (reached === undefined) return words().converted.noStep(given, points);
  return words().converted.step(given, direction === 'higher' ? '≥' : '≤', plainPoints(reached.value), points);
}
