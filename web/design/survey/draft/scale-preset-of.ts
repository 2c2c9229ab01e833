import type { OptionScale } from '#domain/questionnaire/model';
import type { ScalePreset } from '#domain/questionnaire/scale-presets';
import { SCALE_PRESETS } from '#domain/questionnaire/scale-presets';

/** The preset that a scale still equals in steps, words and points; a changed one is nobody's preset. */
export function presetOf(scale: OptionScale): ScalePreset | undefined {
  return SCALE_PRESETS.find((preset) => isSameScale(preset.scale, scale));
}

function isSameScale(one: OptionScale, other: OptionScale): boolean {
  return (
    one.options.length === other.options.length &&
    one.options.every((option, index) => {
      const twin = other.options[index];
      return twin?.score === option.score && twin.label.zh === option.label.zh;
    })
  );
}
