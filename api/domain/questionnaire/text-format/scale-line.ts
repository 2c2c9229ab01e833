import type { OptionScale, ScaleOption } from '../model';
import { SCALE_PRESETS } from '../scale-presets';

/**
 * Reads an answer scale: the name of a preset, or its steps as 很不满意 0｜不太满意 30｜…｜不了解, in either
 * direction. A last step without a score is "don't know". Steps that have no scores at all take those of a
 * preset with the same words, or equal distances from 0 to 100.
 */
export function readScale(text: string): OptionScale | undefined {
  const name = text.trim();
  const preset = SCALE_PRESETS.find(({ title }) => title.zh === name || title.en === name);
  return preset ? preset.scale : scaleOfLabels(text.split(/\s*[｜|／/，,、;；\t]\s*/).filter((step) => step !== ''));
}

/** The steps of a scale line or the words of a table's head row. */
export function scaleOfLabels(labels: readonly string[]): OptionScale | undefined {
  const steps = labels.map(readStep);
  const scored = steps.some(({ score }) => score !== undefined);
  const last = steps.at(-1);
  const open = last && (scored ? last.score === undefined : DONT_KNOW_LABEL.test(last.label)) ? last : undefined;
  const substantive = open ? steps.slice(0, -1) : steps;
  if (substantive.length < 2 || (scored && substantive.some(({ score }) => score === undefined))) return undefined;
  const preset = presetOf(substantive);
  const options = preset?.options ?? ownOptions(substantive);
  if (!open) return { options };
  return { options, dontKnow: preset?.dontKnow?.zh === open.label ? preset.dontKnow : { zh: open.label } };
}

interface Step {
  readonly label: string;
  readonly score?: number;
}

const DONT_KNOW_LABEL = /^(?:不了解|不清楚|说不清|不知道|不好说|无法评价|not familiar|don['’]t know|cannot say)/i;

function readStep(text: string): Step {
  const scored = /^(.*?)[\s=＝:：（(]*([0-9]+(?:\.[0-9]+)?)\s*分?\s*[)）]?$/.exec(text);
  return scored?.[1] ? { label: scored[1].trim(), score: Number(scored[2]) } : { label: text.trim() };
}

function presetOf(steps: readonly Step[]): OptionScale | undefined {
  const rising = isRising(steps) ? steps : steps.toReversed();
  return SCALE_PRESETS.map(({ scale }) => scale).find(
    ({ options }) =>
      options.length === rising.length &&
      rising.every(
        ({ label, score }, i) => options[i]?.label.zh === label && (score ?? options[i].score) === options[i].score,
      ),
  );
}

function ownOptions(steps: readonly Step[]): readonly ScaleOption[] {
  const rising = isRising(steps) ? steps : steps.toReversed();
  return rising.map(({ label, score }, i) => ({
    id: `s${i + 1}`,
    label: { zh: label },
    score: score ?? Math.round((i / (steps.length - 1)) * 100),
  }));
}

/** By the scores, or, where there are none, by the word of the first step: 很不满意 and 差 stand at the low end. */
function isRising(steps: readonly Step[]): boolean {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first?.score !== undefined && last?.score !== undefined) return first.score < last.score;
  return /不|差|从|低|poor|bad|dis|never|low/i.test(first?.label ?? '');
}
