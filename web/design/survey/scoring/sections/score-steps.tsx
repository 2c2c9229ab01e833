import { For, Show } from 'solid-js';
import { optionScores } from '#domain/scoring/option-scores';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { toneOf } from '../../editor/question/scale-tone';
import type { ScaledQuestion } from '../scheme/scheme-draft';
import { withScores } from '../scheme/scheme-draft';
import { SchemeNumber } from '../scheme/scheme-number';
import { plainFigure } from '../scheme/scheme-text';
import { useScoring } from '../scoring-scope';
import '../../editor/question/scale.css';

/** Worst to best, the points under each word, as in the editor. */
export function ScoreSteps(props: { readonly question: ScaledQuestion; readonly own: boolean }) {
  const { session } = useScoring();
  const words = () => scoringWords().scores;
  const scores = () => optionScores(props.question, session.current());
  const set = (index: number, score: number, field: string) =>
    session.change(
      (scheme) =>
        withScores(scheme, {
          question: props.question,
          scores: optionScores(props.question, scheme).with(index, score),
        }),
      field,
    );
  return (
    <ol class="scoring-steps">
      <For each={props.question.scale.options}>
        {(option, index) => (
          <li>
            <span
              class={`scoring-step-bar editor-scale-tone-${toneOf(index(), props.question.scale.options.length)}`}
            />
            <span class="scoring-step-word">{localized(option.label)}</span>
            <Show when={props.own} fallback={<b class="scoring-step-score">{plainFigure(option.score)}</b>}>
              <SchemeNumber
                labelHidden
                label={words().scoreOf(localized(option.label))}
                unit=""
                value={scores()[index()] ?? Number.NaN}
                field={`${props.question.id}.${option.id}`}
                onChange={(score, field) => set(index(), score, field)}
              />
              <small class="muted">{words().before(plainFigure(option.score))}</small>
            </Show>
          </li>
        )}
      </For>
    </ol>
  );
}
