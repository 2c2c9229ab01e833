import { For, Show } from 'solid-js';
import type { ScalePreset } from '#domain/questionnaire/scale-presets';
import { optionScores } from '#domain/scoring/option-scores';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Select } from '../../../../ui/field';
import type { ScaledQuestion } from '../scheme/scheme-draft';
import { scorePresets, scoresOf, withScores } from '../scheme/scheme-draft';
import { plainFigure } from '../scheme/scheme-text';
import { useScoring } from '../scoring-scope';

/** Scores in common use for a scale of as many options. */
export function ScorePresets(props: { readonly question: ScaledQuestion }) {
  const { session } = useScoring();
  const words = () => scoringWords().scores;
  const presets = () => scorePresets(props.question.scale.options.length);
  const current = () => {
    const scores = optionScores(props.question, session.current()).join();
    return presets().find((preset) => scoresOf(preset).join() === scores);
  };
  const choose = (id: string) => {
    const preset = presets().find((candidate) => candidate.id === id);
    if (preset) {
      session.change((scheme) => withScores(scheme, { question: props.question, scores: scoresOf(preset) }));
    }
  };
  return (
    <Show when={presets().length > 0}>
      <Select
        class="scoring-presets"
        aria-label={words().preset}
        value={current()?.id ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{words().presetNone}</option>
        <For each={presets()}>{(preset) => <option value={preset.id}>{presetText(preset)}</option>}</For>
      </Select>
    </Show>
  );
}

/** 100, 80, 60, 30, 0 (Satisfaction, five steps): best first, as people say them. */
function presetText(preset: ScalePreset): string {
  const words = scoringWords();
  const scores = scoresOf(preset).toReversed().map(plainFigure).join(words.listSeparator);
  return words.scores.presetOption(scores, localized(preset.title));
}
