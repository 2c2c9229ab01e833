import { optionLookup } from '#domain/collected/name-lookup';
import type { OptionScale } from '#domain/questionnaire/model';
import { SCALE_PRESETS } from '#domain/questionnaire/scale-presets';

/** The first of the known scales whose words all of the values are. */
export function presetOf(values: readonly string[]): OptionScale | undefined {
  if (values.length === 0) return undefined;
  return SCALE_PRESETS.find(({ scale }) => {
    const optionOf = optionLookup(scale.options);
    return values.every((value) => optionOf(value) !== undefined);
  })?.scale;
}
