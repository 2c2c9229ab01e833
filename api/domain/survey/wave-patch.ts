import type { LocalizedText } from '#domain/questionnaire/model';
import type { RaterGroup, WaveSettings } from './model';

/** A change of a wave; null takes a date away. While a wave is open only `closesAt` may change, once and to later. */
export interface WavePatch {
  readonly title?: LocalizedText;
  readonly groups?: readonly RaterGroup[];
  readonly settings?: WaveSettings;
  readonly opensAt?: number | null;
  readonly closesAt?: number | null;
}
