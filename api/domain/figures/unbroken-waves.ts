import type { Course, SeriesStart, SeriesWave } from './figure-series';

/** Something of a wave, and what it asked in a form that is equal if two waves asked alike. */
export interface Asked<Part> {
  readonly part: Part;
  readonly meaning: string;
}

export type Of<Part> = Part & { readonly waveId: string };

/**
 * The last waves that have it and asked alike, in their order: over a question that was changed or left out nothing can
 * be said to rise or fall. `find` gives what a wave has of it, or why that cannot be compared.
 */
export function unbroken<Part>(
  waves: readonly SeriesWave[],
  find: (wave: SeriesWave) => Asked<Part> | Exclude<SeriesStart, 'first-wave' | 'asked-otherwise'>,
): Course<Of<Part>> {
  const parts: Of<Part>[] = [];
  let start: SeriesStart = 'first-wave';
  let later: string | undefined;
  for (const wave of waves.toReversed()) {
    const found = find(wave);
    if (typeof found === 'string') {
      start = found;
      break;
    }
    if (later !== undefined && later !== found.meaning) {
      start = 'asked-otherwise';
      break;
    }
    later = found.meaning;
    parts.push({ ...found.part, waveId: wave.waveId });
  }
  return { start, parts: parts.toReversed() };
}
