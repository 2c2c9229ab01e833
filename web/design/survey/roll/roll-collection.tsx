import { For, Show } from 'solid-js';
import { takesCodes } from '#domain/survey/collection';
import { rollWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { ReminderSection } from '../mail/reminder-section';
import type { WaveDetails } from '../survey-data';
import './roll.css';

/** What can still be done about a roll of people while its wave collects. */
export function RollCollection(props: { readonly wave: WaveDetails }) {
  return (
    <Show when={!takesCodes(props.wave)}>
      <ReminderSection wave={props.wave} />
      <StillPossible wave={props.wave} />
    </Show>
  );
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
