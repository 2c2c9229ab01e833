import { scaleLinear } from 'd3-scale';

export type Domain = readonly [number, number];

export interface Tick {
  readonly value: number;
  /** 0 at the start of the axis, 1 at its end. */
  readonly at: number;
}

/**
 * Position of a value along an axis, 0..1. Scenes know no pixel width: they are drawn in per cent, so that
 * one scene serves a phone, a wide screen and a sheet of paper.
 */
export function positionIn(domain: Domain, value: number): number {
  return scaleLinear(domain, [0, 1]).clamp(true)(value);
}

export function ticksIn(domain: Domain, count: number): readonly Tick[] {
  return scaleLinear(domain, [0, 1])
    .ticks(count)
    .map((value) => ({ value, at: positionIn(domain, value) }));
}

/** The range of the values with a margin on both sides; never empty, and never outside `limits`. */
export function domainAround(values: readonly number[], options: DomainOptions): Domain {
  if (values.length === 0) return options.limits ?? [0, 1];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const margin = Math.max((high - low) * options.margin, options.least ?? 0.5);
  const [floor, ceiling] = options.limits ?? [-Infinity, Infinity];
  return [Math.max(floor, low - margin), Math.min(ceiling, high + margin)];
}

export interface DomainOptions {
  /** Share of the range that is added at each end. */
  readonly margin: number;
  /** Smallest margin in units of the axis. */
  readonly least?: number;
  readonly limits?: Domain;
}

export function percent(fraction: number): string {
  return `${Math.round(fraction * 1e6) / 1e4}%`;
}
