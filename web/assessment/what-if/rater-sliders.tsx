import { createResource, For, Show } from 'solid-js';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { localized } from '../../lib/i18n';
import { rebalance } from '../../lib/rebalance';
import { assessmentTrialWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { RingSlider } from '../../ui/ring-slider';
import { indicatorNames } from '../result/table/indicator-names';
import { plainNumber } from '../result/result-title';
import type { RunAddress } from '../result/run/run-data';
import { loadRaterWeights, type RaterWeights } from './what-if-answer';
import type { WhatIfDraft } from './what-if-draft';

interface RaterSlidersProps {
  readonly address: RunAddress;
  readonly scheme: AssessmentScheme;
  readonly draft: WhatIfDraft;
  readonly onChange: (change: Partial<WhatIfDraft>) => void;
}

/** Weights of the rater groups inside scores that came from a review; where there are none to set, why. */
export function RaterSliders(props: RaterSlidersProps) {
  const [indicators] = createResource(() => props.address, loadRaterWeights);
  return (
    <Loaded resource={indicators} lines={2}>
      {(present) => (
        <Show when={present().length > 0} fallback={<p class="trial-hint">{words().panel.noRaters}</p>}>
          <For each={present()}>{(one) => <IndicatorSliders {...props} raters={one} />}</For>
          <p class="trial-hint">{words().panel.ratersHint}</p>
        </Show>
      )}
    </Loaded>
  );
}

function IndicatorSliders(props: RaterSlidersProps & { readonly raters: RaterWeights }) {
  const official = () => Object.fromEntries(props.raters.groups.map(({ id, weight }) => [id, weight]));
  const weights = () => props.draft.raterWeights[props.raters.indicatorId] ?? official();
  const set = (id: string, value: number) => {
    const next = rebalance(weights(), { id, value }, official());
    const { [props.raters.indicatorId]: _before, ...others } = props.draft.raterWeights;
    const isOfficial = props.raters.groups.every((group) => next[group.id] === group.weight);
    props.onChange({ raterWeights: isOfficial ? others : { ...others, [props.raters.indicatorId]: next } });
  };
  return (
    <>
      <p class="trial-sub">{indicatorNames(props.scheme).get(props.raters.indicatorId)}</p>
      <For each={props.raters.groups}>
        {({ id, name, weight }) => (
          <RingSlider
            label={localized(name)}
            about={words().panel.weightOf(localized(name))}
            exactly={words().panel.exactly(words().panel.weightOf(localized(name)))}
            officialText={words().panel.official(`${plainNumber(weight)}%`)}
            value={weights()[id] ?? 0}
            official={weight}
            most={100}
            unit="%"
            onChange={(value) => set(id, value)}
          />
        )}
      </For>
    </>
  );
}
