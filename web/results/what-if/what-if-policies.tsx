import { For, type JSX, Show } from 'solid-js';
import type { MissingGroupPolicy, Trimming } from '#domain/scoring/scheme';
import { formatPercent } from '../../lib/format';
import { whatIfWords as words } from '../../lib/words';
import { Field, Select } from '../../ui/field';
import { isSame, type WhatIfDraft } from './what-if-draft';
import type { DraftProps } from './what-if-weights';

const POLICIES: readonly MissingGroupPolicy[] = ['renormalise', 'category-mean', 'fail'];

/** Trimming, as far as other means are released, and what becomes of a group with too few cards. */
export function Policies(props: DraftProps & { readonly trimmings: readonly Trimming[] }) {
  return (
    <div class="what-if-policies">
      <Show when={props.trimmings.length > 1}>
        <Choice
          label={words().panel.trimming}
          changed={!isSame(props.draft.trimming, props.official.trimming)}
          onChange={(index) => props.onChange(trimmingAt(props.trimmings, index))}
        >
          <For each={props.trimmings}>
            {(trimming) => <option selected={isSame(trimming, props.draft.trimming)}>{trimmingText(trimming)}</option>}
          </For>
        </Choice>
      </Show>
      <Show when={Object.keys(props.draft.groupWeights).length > 1}>
        <Choice
          label={words().panel.missingGroup}
          changed={props.draft.missingGroup !== props.official.missingGroup}
          onChange={(index) => props.onChange(policyAt(index))}
        >
          <For each={POLICIES}>
            {(policy) => <option selected={policy === props.draft.missingGroup}>{words().policies[policy]}</option>}
          </For>
        </Choice>
      </Show>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly changed: boolean;
  readonly onChange: (index: number) => void;
  readonly children: JSX.Element;
}

function Choice(props: ChoiceProps) {
  return (
    <div data-changed={props.changed ? '' : undefined}>
      <Field label={props.label}>
        {(control) => (
          <Select {...control} onChange={({ currentTarget }) => props.onChange(currentTarget.selectedIndex)}>
            {props.children}
          </Select>
        )}
      </Field>
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
