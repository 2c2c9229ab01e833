import { A } from '@solidjs/router';
import { For, Match, Show, Switch } from 'solid-js';
import Check from '~icons/lucide/check';
import TriangleAlert from '~icons/lucide/triangle-alert';
import X from '~icons/lucide/x';
import type { Wave } from '#domain/survey/model';
import { openingWords } from '../../../lib/words';
import type { WaveStep } from '../../../ui/wave-steps';
import { checkText } from './check-text';
import type { CheckStatus, OpeningCheckId, OpeningFacts } from './opening-checks';

interface ChecklistProps {
  readonly checks: ReadonlyMap<OpeningCheckId, CheckStatus>;
  readonly facts: OpeningFacts;
  readonly wave: Wave;
}

/** Each line a fact with its number; a link only where something is open. */
export function Checklist(props: ChecklistProps) {
  const words = () => openingWords();
  return (
    <table class="opening-checklist">
      <caption class="visually-hidden">{words().opening.checklist}</caption>
      <tbody>
        <For each={[...props.checks]}>
          {([id, status]) => (
            <tr data-status={status}>
              <td class="opening-mark">
                <StatusMark status={status} />
              </td>
              <th scope="row">{words().checks[id]}</th>
              <td class="opening-fact">{checkText(id, props.facts, props.wave)}</td>
              <td class="number">
                <Show when={status !== 'ok' && PLACES[id]}>
                  {(step) => (
                    <A href={`/waves/${props.wave.id}/${step()}`}>
                      {status === 'open' ? words().opening.fix : words().opening.see}
                    </A>
                  )}
                </Show>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function StatusMark(props: { readonly status: CheckStatus }) {
  const words = () => openingWords().opening;
  return (
    <Switch>
      <Match when={props.status === 'ok'}>
        <Check role="img" aria-label={words().passed} />
      </Match>
      <Match when={props.status === 'look'}>
        <TriangleAlert role="img" aria-label={words().look} />
      </Match>
      <Match when={props.status === 'open'}>
        <X role="img" aria-label={words().open} />
      </Match>
    </Switch>
  );
}

/** Where each of them is set right; the times stand beside the list. */
const PLACES: Readonly<Partial<Record<OpeningCheckId, WaveStep>>> = {
  questionnaire: 'questionnaire',
  english: 'questionnaire',
  targets: 'questionnaire',
  minutes: 'questionnaire',
  groups: 'groups',
  expected: 'groups',
  roll: 'links',
  minimum: 'publication',
  scheme: 'scoring',
  purpose: 'groups',
};
