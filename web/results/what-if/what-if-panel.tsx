import { Show } from 'solid-js';
import type { Trimming } from '#domain/scoring/scheme';
import { whatIfWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { hasFewSteps } from '../review';
import { Policies } from './what-if-policies';
import { CriterionWeights, GroupWeights, OptionScores, type DraftProps } from './what-if-weights';

interface WhatIfPanelProps extends DraftProps {
  readonly trimmings: readonly Trimming[];
  readonly changed: boolean;
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
