import type { Participation, Wave } from '#domain/survey/model';
import type { NextStep } from '#domain/survey/next-step';
import { shownState } from '../../ui/wave-state-mark';

/** One row of the list of surveys. */
export interface ListedWave extends Wave {
  readonly questions: number;
  readonly targets?: number;
  readonly criteria?: number;
  readonly participation: Participation | null;
  readonly nextStep: NextStep;
}

/** Who has to act, in the order in which the sections stand. */
export const SECTIONS = ['waiting', 'running', 'done'] as const;
export type Section = (typeof SECTIONS)[number];

export function sectionOf(wave: ListedWave): Section {
  if (wave.nextStep.acts) return 'waiting';
  return wave.state === 'published' ? 'done' : 'running';
}

export const FILTERS = ['all', 'unopened', 'collecting', 'unpublished', 'published'] as const;
export type Filter = (typeof FILTERS)[number];

export function passes(wave: ListedWave, filter: Filter): boolean {
  return filter === 'all' || filterOf(wave) === filter;
}

function filterOf(wave: ListedWave): Filter {
  switch (shownState(wave)) {
    case 'draft':
    case 'scheduled':
      return 'unopened';
    case 'open':
      return 'collecting';
    case 'published':
      return 'published';
    case 'closed':
    case 'counting':
    case 'counted':
      return 'unpublished';
  }
}

/** In a section the deadline that comes first stands first; where all is over, the latest first. */
export function inOrder(waves: readonly ListedWave[], section: Section): readonly ListedWave[] {
  const rows = waves.filter((wave) => sectionOf(wave) === section);
  if (section === 'done') return rows.toSorted((one, other) => (other.publishedAt ?? 0) - (one.publishedAt ?? 0));
  return rows.toSorted((one, other) => (one.closesAt ?? Infinity) - (other.closesAt ?? Infinity));
}

/** The open wave that most people are asked in, where ballots have come in and the base is known. */
export function largestCollecting(waves: readonly ListedWave[]): { wave: ListedWave; share: number } | undefined {
  const known = waves.flatMap((wave) => {
    const { received = 0, expected = 0 } = wave.participation ?? {};
    return shownState(wave) === 'open' && received > 0 && expected > 0
      ? [{ wave, expected, share: received / expected }]
      : [];
  });
  return known.toSorted((one, other) => other.expected - one.expected)[0];
}

/** Every word of the search has to occur somewhere in what the row shows. */
export function matches(texts: readonly string[], search: string): boolean {
  const haystack = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
