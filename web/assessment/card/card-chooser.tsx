import { A, useNavigate, useSearchParams } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { onShortcut } from '../../lib/shortcuts';
import { assessmentCardWords as words, assessmentWords } from '../../lib/words';
import { buttonClass } from '../../ui/button';
import { Select } from '../../ui/field';
import { cardAddress } from '../result/run/run-links';
import type { ShownRun } from '../result/run/run-page';
import { type CardView, NO_COMPARISON, titleOf } from './card-data';
import { neighboursOf, unitGroups } from './unit-order';

interface CardChooserProps {
  readonly shown: ShownRun;
  readonly code: string;
  readonly view: CardView;
}

/** Which unit, with its neighbours by key, and which earlier result it is compared with. */
export function CardChooser(props: CardChooserProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams<{ since?: string }>();
  const groups = createMemo(() => unitGroups(props.shown));
  const neighbours = () => neighboursOf(groups(), props.code);
  const address = (code: string) => {
    const since = search.since === undefined ? '' : `?${new URLSearchParams({ since: search.since })}`;
    return cardAddress(props.shown.address.assessmentId, props.shown.address.runId, code) + since;
  };
  const go = (code: string | undefined) => code !== undefined && navigate(address(code));
  onShortcut('[', () => go(neighbours().previous));
  onShortcut(']', () => go(neighbours().next));
  return (
    <div class="card-chooser">
      <Show when={groups().flatMap(({ units }) => units).length > 1}>
        <div class="card-chooser-unit">
          <Neighbour code={neighbours().previous} label={words().choose.previous} sign="‹" address={address} />
          <Select
            aria-label={words().choose.unit}
            title={words().choose.keys}
            onChange={(event) => go(event.currentTarget.value)}
          >
            <For each={groups()}>
              {({ category, units }) => (
                <optgroup label={category ?? assessmentWords().noCategory}>
                  <For each={units}>
                    {({ code, name }) => (
                      <option value={code} selected={code === props.code}>
                        {name}
                      </option>
                    )}
                  </For>
                </optgroup>
              )}
            </For>
          </Select>
          <Neighbour code={neighbours().next} label={words().choose.next} sign="›" address={address} />
        </div>
      </Show>
      <SinceSelect view={props.view} />
    </div>
  );
}

interface NeighbourProps {
  readonly code: string | undefined;
  readonly label: string;
  readonly sign: string;
  readonly address: (code: string) => string;
}

function Neighbour(props: NeighbourProps) {
  return (
    <Show when={props.code} fallback={<NoNeighbour label={props.label} sign={props.sign} />}>
      {(code) => (
        <A
          class={neighbourClass()}
          href={props.address(code())}
          aria-label={props.label}
          title={`${props.label} (${props.sign === '‹' ? '[' : ']'})`}
        >
          {props.sign}
        </A>
      )}
    </Show>
  );
}

/** At either end it stays, so that the chooser begins where the page does and nothing moves under the pointer. */
function NoNeighbour(props: Pick<NeighbourProps, 'label' | 'sign'>) {
  return (
    <button type="button" disabled class={neighbourClass()} aria-label={props.label}>
      {props.sign}
    </button>
  );
}

function neighbourClass(): string {
  return `${buttonClass({ kind: 'secondary' })} card-neighbour`;
}

function SinceSelect(props: { readonly view: CardView }) {
  const [, setSearch] = useSearchParams();
  const usual = () => props.view.usual?.id ?? NO_COMPARISON;
  const choose = (id: string) => setSearch({ since: id === usual() ? undefined : id }, { replace: true });
  return (
    <Show when={props.view.earlier.length > 0}>
      <label class="card-chooser-since">
        <span>{words().choose.since}</span>
        <Select onChange={(event) => choose(event.currentTarget.value)}>
          <For each={props.view.earlier}>
            {(earlier) => (
              <option value={earlier.id} selected={earlier.id === props.view.since?.id}>
                {earlier.isComparable ? titleOf(earlier) : words().choose.otherIndicators(titleOf(earlier))}
              </option>
            )}
          </For>
          <option value={NO_COMPARISON} selected={props.view.since === undefined}>
            {words().choose.none}
          </option>
        </Select>
      </label>
    </Show>
  );
}
