import { createSignal, For, type JSX, Show } from 'solid-js';
import type { MissingGroupPolicy, Trimming } from '#domain/scoring/scheme';
import { formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { whatIfWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Checkbox, Field, Select } from '../../ui/field';
import { groupLabel, partLabel } from '../labels';
import { hasFewSteps, type Review } from '../review';
import { rebalance, sumOf, sumsToWhole } from './rebalance';
import { WhatIfSlider } from './what-if-slider';
import { isSame, type Numbers, type WhatIfDraft } from './what-if-draft';

interface WhatIfPanelProps {
  readonly review: Review;
  readonly official: WhatIfDraft;
  readonly draft: WhatIfDraft;
  readonly trimmings: readonly Trimming[];
  readonly changed: boolean;
  readonly onChange: (change: Partial<WhatIfDraft>) => void;
  readonly onReset: () => void;
}

/** Everything that may be tried out, each beside its official value. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  return (
    <section class="what-if-panel" aria-label={words().panel.title}>
      <header>
        <h2>{words().panel.title}</h2>
        <Button size="small" disabled={!props.changed} onClick={() => props.onReset()}>
          {words().panel.reset}
        </Button>
      </header>
      <Show when={Object.keys(props.draft.groupWeights).length > 1}>
        <GroupWeights {...props} />
      </Show>
      <Show when={Object.keys(props.draft.criterionWeights).length > 1}>
        <CriterionWeights {...props} />
      </Show>
      <Show when={hasFewSteps(props.review)}>
        <OptionScores {...props} />
      </Show>
      <Policies {...props} />
    </section>
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

function GroupWeights(props: WhatIfPanelProps) {
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
          <WhatIfSlider
            label={groupLabel(props.review, id)}
            about={words().panel.weightOf(groupLabel(props.review, id))}
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

function sumText(weights: Numbers): string {
  const sum = String(Number(sumOf(weights).toFixed(2)));
  return sumsToWhole(weights) ? words().panel.sum(sum) : words().panel.sumWrong(sum);
}

function CriterionWeights(props: WhatIfPanelProps) {
  const weights = () => props.draft.criterionWeights;
  const most = () => Math.max(100, ...Object.values(props.official.criterionWeights));
  return (
    <Part title={words().panel.criterionWeights}>
      <For each={Object.keys(weights())}>
        {(id) => (
          <WhatIfSlider
            label={partLabel(props.review, 'criteria', id)}
            about={words().panel.weightOf(partLabel(props.review, 'criteria', id))}
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
function OptionScores(props: WhatIfPanelProps) {
  const scores = () => props.draft.optionScores;
  return (
    <Part title={words().panel.optionScores}>
      <For each={props.review.question.scale.options.toReversed()}>
        {({ id, label }) => (
          <WhatIfSlider
            label={localized(label)}
            about={words().panel.scoreOf(localized(label))}
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

const POLICIES: readonly MissingGroupPolicy[] = ['renormalise', 'category-mean', 'fail'];

function Policies(props: WhatIfPanelProps) {
  return (
    <div class="what-if-policies">
      <Show when={props.trimmings.length > 1}>
        <Field label={words().panel.trimming}>
          {(control) => (
            <Select
              {...control}
              onChange={({ currentTarget }) => props.onChange(trimmingAt(props.trimmings, currentTarget.selectedIndex))}
            >
              <For each={props.trimmings}>
                {(trimming) => (
                  <option selected={isSame(trimming, props.draft.trimming)}>{trimmingText(trimming)}</option>
                )}
              </For>
            </Select>
          )}
        </Field>
      </Show>
      <Show when={Object.keys(props.draft.groupWeights).length > 1}>
        <Field label={words().panel.missingGroup}>
          {(control) => (
            <Select
              {...control}
              onChange={({ currentTarget }) => props.onChange(policyAt(currentTarget.selectedIndex))}
            >
              <For each={POLICIES}>
                {(policy) => <option selected={policy === props.draft.missingGroup}>{words().policies[policy]}</option>}
              </For>
            </Select>
          )}
        </Field>
      </Show>
    </div>
  );
}

function trimmingAt(trimmings: readonly Trimming[], index: number): Partial<WhatIfDraft> {
  const trimming = trimmings[index];
  return trimming === undefined ? {} : { trimming };
}

function policyAt(index: number): Partial<WhatIfDraft> {
  const missingGroup = POLICIES[index];
  return missingGroup === undefined ? {} : { missingGroup };
}

function trimmingText(trimming: Trimming): string {
  const texts = words().trimmings;
  if (trimming.kind === 'none') return texts.none;
  const rule =
    trimming.kind === 'count'
      ? texts.count(trimming.each, trimming.above)
      : texts.share(formatPercent(trimming.share, 0));
  return trimming.cut === 'winsorise' ? texts.winsorise(rule) : rule;
}
