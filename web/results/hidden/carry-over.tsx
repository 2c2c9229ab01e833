import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { hiddenWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import type { WaveResults } from '../wave-results';
import type { Merger } from './hidden-data';
import type { NextWave } from '../../lib/next-wave';
import { carryMerger, type CarryOutcome } from './carried-merger';

interface CarryOverProps {
  readonly results: WaveResults;
  readonly merger: Merger;
  readonly next: NextWave;
}

/** Takes a merger of classes into the plan of the next wave, where it can be looked at and undone. */
export function CarryOver(props: CarryOverProps) {
  const action = createAction();
  const [outcome, setOutcome] = createSignal<CarryOutcome>();
  const carry = () =>
    action.run(async () => {
      const { wave, questionnaire } = props.results;
      setOutcome(await carryMerger(props.next, { merger: props.merger, wave, questionnaire }));
    });
  return (
    <span class="hidden-act" aria-live="polite">
      <Show
        when={outcome()}
        fallback={
          <Button size="small" busy={action.busy()} onClick={() => void carry()}>
            {words().next.carry}
          </Button>
        }
      >
        {(done) => words().next[done()]}
      </Show>
      <ActionProblem of={action} />
    </span>
  );
}
