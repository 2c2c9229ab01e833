import { createResource, For, Show } from 'solid-js';
import { rollWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Loaded } from '../../../ui/loading';
import type { WaveDetails } from '../survey-data';
import { loadUnits } from '../survey-data';
import { loadRoll } from './roll-data';
import { TurnoutSection } from './turnout-section';
import './roll.css';

/** What a roll tells while its wave collects, and what can still be done about it. */
export function RollCollection(props: { readonly wave: WaveDetails }) {
  const [figures] = createResource(() => props.wave.id, loadFigures);
  return (
    <>
      <Loaded resource={figures}>{(known) => <TurnoutSection {...known()} />}</Loaded>
      <StillPossible wave={props.wave} />
    </>
  );
}

async function loadFigures(waveId: string) {
  const [{ turnout }, { units }] = await Promise.all([loadRoll(waveId), loadUnits()]);
  return { turnout, units };
}

function StillPossible(props: { readonly wave: WaveDetails }) {
  const words = () => rollWords().collection;
  const items = () => {
    const { links, notice, postpone } = words().stillItems;
    return props.wave.postponed ? [links, notice] : [links, notice, postpone];
  };
  return (
    <Show when={props.wave.state === 'open'}>
      <section class="roll-still" aria-labelledby="roll-still">
        <h2 id="roll-still">{words().still}</h2>
        <ul class="collection-sees">
          <For each={items()}>{(item) => <li>{item}</li>}</For>
        </ul>
        <p class="muted">{words().cannot}</p>
        <ButtonLink href={`/waves/${props.wave.id}/links`}>{words().toRoll}</ButtonLink>
      </section>
    </Show>
  );
}
