import { joinLinks } from './join-links';
import type { UnitLinks } from './unit-links';

/** A mapping between two waves, as it was stored last. */
export interface LineageMapping {
  readonly waveId: string;
  readonly division: string;
  readonly earlierWaveId: string;
  readonly earlierDivision: string;
  readonly links: UnitLinks;
}

/**
 * The counted waves of a survey with what their units became. It is the same whoever reads: a wave that is not published
 * stands in it too, so that mappings lead over it from the wave before to the wave after.
 */
export interface Lineage {
  /** The oldest first. */
  readonly waveIds: readonly string[];
  readonly mappings: readonly LineageMapping[];
}

/** The rated units of a wave, or the classes of one of its tables; by its name, see `divisionName`. */
export interface WaveDivision {
  readonly waveId: string;
  readonly division: string;
}

export interface LineageStep {
  readonly earlier: WaveDivision;
  readonly later: WaveDivision;
  /** Null where nobody said what became of the units, and each is what has its code. */
  readonly links: UnitLinks | null;
}

/**
 * To the nearest later wave to which the division was ever mapped. Where there is none, rated units are those of the next
 * wave by their codes, and classes of a table are nothing of any other wave.
 */
export function nextStep({ waveIds, mappings }: Lineage, earlier: WaveDivision): LineageStep | null {
  const place = waveIds.indexOf(earlier.waveId);
  const laterWaves = place < 0 ? [] : waveIds.slice(place + 1);
  for (const waveId of laterWaves) {
    const mapping = mappings.find(
      (one) =>
        one.waveId === waveId && one.earlierWaveId === earlier.waveId && one.earlierDivision === earlier.division,
    );
    if (mapping !== undefined) return { earlier, later: { waveId, division: mapping.division }, links: mapping.links };
  }
  const [next] = laterWaves;
  if (next === undefined || earlier.division !== 'targets') return null;
  return { earlier, later: { waveId: next, division: earlier.division }, links: null };
}

/** What the units of an earlier wave became in a later one, over all waves between; null where nobody said it. */
export function linksBetween(lineage: Lineage, earlier: WaveDivision, later: WaveDivision): UnitLinks | null {
  let links: UnitLinks | null = null;
  for (let step = nextStep(lineage, earlier); step !== null; step = nextStep(lineage, step.later)) {
    links = joinLinks(links, step.links);
    if (step.later.waveId === later.waveId) return step.later.division === later.division ? links : null;
  }
  return null;
}

/** Likewise of rated units. */
export function targetLinks(
  lineage: Lineage,
  earlier: { readonly id: string },
  later: { readonly id: string },
): UnitLinks | null {
  const targetsOf = ({ id }: { readonly id: string }) => ({ waveId: id, division: 'targets' });
  return linksBetween(lineage, targetsOf(earlier), targetsOf(later));
}
