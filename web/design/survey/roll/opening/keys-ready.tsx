import { A } from '@solidjs/router';
import { createSignal, For, onMount, Show } from 'solid-js';
import Check from '~icons/lucide/check';
import { formatDateTime, formatNumber } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { createAction } from '../../../../lib/action';
import type { Trustees } from '#domain/anonymity/trustees/trustees';
import { rollKeyWords, trusteeWords } from '../../../../lib/words';
import { ActionProblem } from '../../../../ui/action-problem';
import { Button } from '../../../../ui/button';
import { Checkbox } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import { Title } from '../../../../ui/title';
import { openWave } from '../../survey-data';
import { ManifestLinks } from './manifest-view';
import type { ReadyKeys } from '../roll-data';
import type { RollOpeningProps } from './roll-opening';
import { sizeOf } from '../roll-finding';
import { SixWords } from './six-words';

interface KeysReadyProps extends Pick<RollOpeningProps, 'wave' | 'onOpened'> {
  readonly keys: ReadyKeys;
  readonly onNotNow: () => void;
  /** Somebody changed what the keys were made for. */
  readonly onRefused: () => Promise<void>;
}

/** The six words, what was done, what becomes fixed, and the act of opening beside its reasons. */
export function KeysReady(props: KeysReadyProps) {
  const words = () => rollKeyWords();
  let frame: HTMLElement | undefined;
  onMount(() => frame?.focus());
  return (
    <>
      <Title small subtitle={words().readyText}>
        {words().ready}
      </Title>
      <div class="opening">
        <div>
          <SixWords keys={props.keys} ref={(element) => (frame = element)} />
          <ManifestLinks keys={props.keys} />
          <DoneSteps keys={props.keys} />
          <p>
            <A href={`/waves/${props.wave.id}/links`}>{words().toLinks}</A>
          </p>
        </div>
        <div>
          <WaveFacts keys={props.keys} />
          <OpeningAct {...props} />
        </div>
      </div>
    </>
  );
}

function DoneSteps(props: Pick<KeysReadyProps, 'keys'>) {
  const steps = () => {
    const { strata } = props.keys.manifest;
    const words = rollKeyWords().steps;
    return [
      { name: words.stamps(strata.length), text: words.stampsText },
      { name: words.box, text: words.boxText },
      { name: words.roll(formatNumber(sizeOf(strata))), text: words.rollText },
      { name: words.signed, text: words.signedText },
    ];
  };
  return (
    <section class="keys-done">
      <h2 class="opening-heading">{rollKeyWords().done}</h2>
      <ul>
        <For each={steps()}>
          {({ name, text }) => (
            <li>
              <Check aria-hidden="true" />
              <div>
                <p>{name}</p>
                <p class="muted">{text}</p>
              </div>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** As the manifest says it: this and nothing else becomes fixed. */
function WaveFacts(props: Pick<KeysReadyProps, 'keys'>) {
  const words = () => rollKeyWords();
  const facts = (): readonly (readonly [string, string])[] => {
    const { title, opensAt, closesAt, postponement, graceHours, strata, minimumGroupSize, trustees } =
      props.keys.manifest;
    const names = words().facts;
    return [
      [names.name, localized(title)],
      [names.opens, opensAt === undefined ? words().atOnce : formatDateTime(opensAt)],
      [names.closes, formatDateTime(closesAt)],
      [names.postponing, words().postponing(postponement.days)],
      [names.grace, graceHours > 0 ? words().graceHours(graceHours) : words().noGrace],
      [names.roll, words().rollSize(formatNumber(sizeOf(strata)), strata.length)],
      [names.minimum, words().minimum(minimumGroupSize)],
      [names.custody, trustees ? keepersOf(trustees) : words().custody],
    ];
  };
  return (
    <section>
      <h2 class="opening-heading">{words().wave}</h2>
      <dl class="keys-facts">
        <For each={facts()}>
          {([name, fact]) => (
            <div>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          )}
        </For>
      </dl>
      <p class="keys-limit muted">
        {props.keys.manifest.trustees ? trusteeWords().opening.custodyLimit : words().custodyLimit}
      </p>
    </section>
  );
}

function keepersOf({ names }: Trustees): string {
  const words = trusteeWords();
  return words.opening.keepers(names.join(words.separator));
}

function OpeningAct(props: KeysReadyProps) {
  const words = () => rollKeyWords();
  let tick: HTMLInputElement | undefined;
  const action = createAction();
  const [noted, setNoted] = createSignal(false);
  const [missing, setMissing] = createSignal(false);
  const open = async () => {
    setMissing(!noted());
    if (!noted()) return tick?.focus();
    const opened = await action.run(async () => props.onOpened(await openWave(props.wave.id)));
    if (!opened) await props.onRefused();
  };
  const opensAt = () => props.keys.manifest.opensAt;
  const act = () => {
    const time = opensAt();
    return time === undefined || time <= Date.now() ? words().open : words().openAt(formatDateTime(time));
  };
  return (
    <section class="keys-act">
      <Notice tone="brand">
        <b>{words().afterTitle}</b>
        <p>{words().after}</p>
      </Notice>
      <Checkbox
        ref={(element) => (tick = element)}
        label={words().tick}
        checked={noted()}
        aria-invalid={missing() || undefined}
        aria-describedby={missing() ? 'keys-tick-missing' : undefined}
        onChange={(event) => {
          setNoted(event.currentTarget.checked);
          setMissing(false);
        }}
      />
      <Show when={missing()}>
        <p class="keys-missing" id="keys-tick-missing" role="alert">
          {words().tickMissing}
        </p>
      </Show>
      <ActionProblem of={action} />
      <div class="keys-buttons">
        <Button kind="primary" size="large" busy={action.busy()} onClick={() => void open()}>
          {act()}
        </Button>
        <Button size="large" onClick={() => props.onNotNow()}>
          {words().notNow}
        </Button>
      </div>
    </section>
  );
}
