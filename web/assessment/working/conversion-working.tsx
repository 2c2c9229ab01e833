import { Show } from 'solid-js';
import type { ConversionStep } from '#domain/assessment/trace/trace-step';
import { assessmentWorkingWords as words } from '../../lib/words';
import { convertedText } from '../conversion-text';
import { plainPoints } from '../plain-points';
import { conversionFormula } from './conversion-formula';
import { GivenWorking } from './given-working';

/** From the value to points: the rule, the arithmetic, and what was looked at beside the own value. */
export function ConversionWorking(props: { readonly step: ConversionStep }) {
  const rule = () => convertedText(props.step.conversion);
  return (
    <>
      <p class="working-formula">{words().conversion(rule(), conversionFormula(props.step))}</p>
      <GivenWorking step={props.step.of} />
      <Show when={props.step.peersWithheld}>
        <p class="working-aside">{words().peersWithheld}</p>
      </Show>
      <Show when={props.step.peers}>
        {(peers) => (
          <details class="working-peers">
            <summary>{words().peers(peers().length)}</summary>
            <p>{peers().map(plainPoints).join(words().semicolon)}</p>
          </details>
        )}
      </Show>
    </>
  );
}
