import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { keyNumberOf } from '#domain/anonymity/trustees/share-sheet';
import { createAction } from '../../../lib/action';
import { trusteeWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { ButtonLink } from '../../../ui/button';
import { Title } from '../../../ui/title';
import type { WaveDetails } from '../survey-data';
import { type DividedKey, makeDividedKey } from './divided-key';
import { inGroups } from './line-groups';
import { SheetStep } from './sheet-step';
import { chooseTrustees } from './trustee-data';
import { TrusteeNames } from './trustee-names';

/** A key that is being handed out; a sheet that is safe on paper is no longer in it. */
interface Handing extends DividedKey {
  readonly names: readonly string[];
  readonly keyNumber: string;
}

/** Names, then one sheet after the other, then the public half goes to the server; of the private half nothing is left. */
export function TrusteeCeremony(props: { readonly wave: WaveDetails }) {
  const words = () => trusteeWords().making;
  const action = createAction();
  const [handing, setHanding] = createSignal<Handing>();
  const [step, setStep] = createSignal(0);
  const [done, setDone] = createSignal('');
  warnBeforeLeaving(() => handing() !== undefined);
  const begin = (names: readonly string[]) =>
    action.run(async () => {
      const key = await makeDividedKey(props.wave.id);
      setHanding({ ...key, names, keyNumber: await keyNumberOf(decodeBase64url(key.publicKey)) });
    });
  const next = async (held: Handing) => {
    const left = held.sheets.map((sheet, index) => (index === step() ? [] : sheet));
    const isLast = step() === held.sheets.length - 1;
    const kept = { names: [...held.names], publicKey: held.publicKey };
    if (isLast && !(await action.run(() => chooseTrustees(props.wave.id, kept)))) return;
    setDone(isLast ? held.keyNumber : '');
    setHanding(isLast ? undefined : { ...held, sheets: left });
    setStep(step() + 1);
  };
  return (
    <Switch fallback={<TrusteeNames busy={action.busy()} onNames={(names) => void begin(names)} />}>
      <Match when={done()}>
        <Title small subtitle={words().doneText(inGroups(done()))}>
          {words().doneTitle}
        </Title>
        <ButtonLink kind="primary" size="large" href={`/waves/${props.wave.id}/opening`}>
          {words().toOpening}
        </ButtonLink>
      </Match>
      <Match when={handing()}>
        {(held) => (
          <>
            <ActionProblem of={action} />
            <Show when={step() + 1} keyed>
              {(number) => (
                <SheetStep
                  wave={props.wave}
                  names={held().names}
                  number={number}
                  keyNumber={held().keyNumber}
                  lines={held().sheets[number - 1] ?? []}
                  busy={action.busy()}
                  onSafe={() => void next(held())}
                />
              )}
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

/** The browser asks in words of its own. */
function warnBeforeLeaving(isNeeded: () => boolean): void {
  const warn = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  onCleanup(() => window.removeEventListener('beforeunload', warn));
}
