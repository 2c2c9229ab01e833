import { createSignal, For, type JSX } from 'solid-js';
import { formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { whatIfWords as words } from '../../lib/words';
import { Checkbox } from '../../ui/field';
import { RingSlider } from '../../ui/ring-slider';
import { groupLabel, partLabel } from '../labels';
import type { Review } from '../review';
import { rebalance, sumOf, sumsToWhole } from '../../lib/rebalance';
import type { Numbers, WhatIfDraft } from './what-if-draft';

/** The rules that are tried out beside the official ones. */
export interface DraftProps {
  readonly review: Review;
  readonly official: WhatIfDraft;
  readonly draft: WhatIfDraft;
  readonly onChange: (change: Partial<WhatIfDraft>) => void;
}

export function GroupWeights(props: DraftProps) {
  const [together, setTogether] = createSignal(true);
  const weights = () => props.draft.groupWeights;
  const set = (id: string, value: number) =>
    props.onChange({
      groupWeights: together()
        ? rebalance(weights(), { id, value }, props.official.groupWeights)
        : { ...weights(), [id]: value },
    });
  return (
    <Part title={words().panel.groupWeights} open>
      <For each={Object.keys(weights())}>
        {(id) => (
          <RingSlider
            label={groupLabel(props.review, id)}
            {...aboutTexts(
              words().panel.weightOf(groupLabel(props.review, id)),
              `${props.official.groupWeights[id] ?? 0}%`,
            )}
            value={weights()[id] ?? 0}
            official={props.official.groupWeights[id] ?? 0}
            most={100}
            unit="%"
            onChange={(value) => set(id, value)}
          />
        )}
      </For>
      <p class="what-if-sum" data-wrong={sumsToWhole(weights()) ? undefined : ''}>
        {sumText(weights())}
      </p>
      <Checkbox
        label={words().panel.rebalance}
        checked={together()}
        onChange={(event) => setTogether(event.currentTarget.checked)}
      />
    </Part>
  );
}

function aboutTexts(about: string, official: string) {
  return { about, exactly: words().panel.exactly(about), officialText: words().panel.official(official) };
}

function sumText(weights: Numbers): string {
  const sum = String(Number(sumOf(weights).toFixed(2)));
  return sumsToWhole(weights) ? words().panel.sum(sum) : words().panel.sumWrong(sum);
}

export function CriterionWeights(props: DraftProps) {
  const weights = () => props.draft.criterionWeights;
  const most = () => Math.max(100, ...Object.values(props.official.criterionWeights));
  return (
    <Part title={words().panel.criterionWeights}>
      <For each={Object.keys(weights())}>
        {(id) => (
          <RingSlider
            label={partLabel(props.review, 'criteria', id)}
            {...aboutTexts(
              words().panel.weightOf(partLabel(props.review, 'criteria', id)),
              `${props.official.criterionWeights[id] ?? 0}`,
            )}
            value={weights()[id] ?? 0}
            official={props.official.criterionWeights[id] ?? 0}
            most={most()}
            unit=""
            note={words().panel.share(formatPercent((weights()[id] ?? 0) / Math.max(1e-9, sumOf(weights())), 0))}
            onChange={(value) => props.onChange({ criterionWeights: { ...weights(), [id]: value } })}
          />
        )}
      </For>
    </Part>
  );
}

/** Best option first, as the results read. */
export function OptionScores(props: DraftProps) {
  const scores = () => props.draft.optionScores;
  return (
    <Part title={words().panel.optionScores}>
      <For each={props.review.question.scale.options.toReversed()}>
        {({ id, label }) => (
          <RingSlider
            label={localized(label)}
            {...aboutTexts(words().panel.scoreOf(localized(label)), `${props.official.optionScores[id] ?? 0}`)}
            value={scores()[id] ?? 0}
            official={props.official.optionScores[id] ?? 0}
            most={100}
            unit=""
            onChange={(value) => props.onChange({ optionScores: { ...scores(), [id]: value } })}
          />
        )}
      </For>
    </Part>
  );
}

function Part(props: { readonly title: string; readonly open?: boolean; readonly children: JSX.Element }) {
  return (
    <details class="what-if-part" open={props.open === true || !isNarrow()}>
      <summary>{props.title}</summary>
      {props.children}
    </details>
  );
}

/** On a phone all sliders at once would push the answer out of sight. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 899px)').matches;
}
