import type { MarkShape } from './mark-shape';
import { domainAround, positionIn, ticksIn, type Tick } from './scale';

export interface SwarmItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly shape: MarkShape;
}

export interface SwarmScene {
  readonly height: number;
  readonly ticks: readonly Tick[];
  readonly dots: readonly (SwarmItem & { readonly at: number; readonly y: number })[];
}

const DOT = 8;
const BINS = 36;

/** Every unit one dot: values in bins along the axis, stacked from the floor upwards; the axis is cut. */
export function swarmScene(items: readonly SwarmItem[]): SwarmScene {
  const domain = domainAround(
    items.map(({ value }) => value),
    { margin: 0.04, least: 1, limits: [0, 100] },
  );
  const stacked = stack(
    items.toSorted((a, b) => a.value - b.value).map((item) => ({ item, bin: binOf(positionIn(domain, item.value)) })),
  );
  const highest = Math.max(1, ...stacked.map(({ level }) => level + 1));
  return {
    height: highest * DOT,
    ticks: ticksIn(domain, 6),
    dots: stacked.map(({ item, bin, level }) => ({
      ...item,
      at: (bin + 0.5) / BINS,
      y: (highest - level - 0.5) * DOT,
    })),
  };
}

function binOf(position: number): number {
  return Math.min(BINS - 1, Math.floor(position * BINS));
}

interface Binned {
  readonly item: SwarmItem;
  readonly bin: number;
}

function stack(items: readonly Binned[]): readonly (Binned & { readonly level: number })[] {
  const levels = new Map<number, number>();
  return items.map((binned) => {
    const level = levels.get(binned.bin) ?? 0;
    levels.set(binned.bin, level + 1);
    return { ...binned, level };
  });
}
