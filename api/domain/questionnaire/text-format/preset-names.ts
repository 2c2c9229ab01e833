import type { ScalePresetId } from '../scale-presets';

const NAMED_BY_LEVELS: readonly (readonly [RegExp, ScalePresetId])[] = [
  [/三级/, 'satisfaction-3'],
  [/四级|等次/, 'grades-4'],
];

const NAMED_BY_WORDS: readonly (readonly [RegExp, ScalePresetId])[] = [
  [/同意|赞成|认同|agree/i, 'agreement-5'],
  [/频率|频次|经常|often/i, 'frequency-5'],
  [/重要|important/i, 'importance-5'],
  [/好差|好坏|质量|quality/i, 'quality-5'],
  [/等距/, 'satisfaction-5-equal'],
  [/满意|satisf/i, 'satisfaction-5'],
];

/** The scale that a mark names: 五级满意度, 四个等次. */
export function presetNamed(name: string): ScalePresetId | 'by-title' {
  return firstMatch([...NAMED_BY_LEVELS, ...NAMED_BY_WORDS], name) ?? 'by-title';
}

/** The scale that the wording of a question points to. */
export function presetForWording(title: string): ScalePresetId {
  return firstMatch(NAMED_BY_WORDS, title) ?? 'satisfaction-5';
}

function firstMatch(names: typeof NAMED_BY_WORDS, text: string): ScalePresetId | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
