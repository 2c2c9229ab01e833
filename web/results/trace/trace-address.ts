import type { FigureSubject } from '#domain/figures/figure';
import { idOf } from '#domain/figures/figure-id';
import type { Measure } from '#domain/figures/measures';
import type { WaveResults } from '../wave-results';

/** Where the working of a published figure is. */
export function traceAddress(
  { wave }: Pick<WaveResults, 'wave'>,
  figure: { readonly measure: Measure; readonly changed?: Measure; readonly subject: FigureSubject },
): string {
  return figureAddress(wave.id, idOf(figure));
}

export function figureAddress(waveId: string, figure: string): string {
  return `/waves/${encodeURIComponent(waveId)}/results/trace?${new URLSearchParams({ figure })}`;
}
