import { createSignal, For, Index, Show } from 'solid-js';
import { TRUSTEE_COUNT } from '#domain/anonymity/trustees/trustees';
import { trusteeWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Field, Input } from '../../../ui/field';
import { Title } from '../../../ui/title';

interface TrusteeNamesProps {
  readonly busy: boolean;
  readonly onNames: (names: readonly string[]) => void;
}

const LONGEST_NAME = 40;

export function TrusteeNames(props: TrusteeNamesProps) {
  const words = () => trusteeWords().making;
  const [names, setNames] = createSignal<readonly string[]>(Array.from({ length: TRUSTEE_COUNT }, () => ''));
  const [isMissing, setIsMissing] = createSignal(false);
  const begin = () => {
    const given = names().map((name) => name.trim());
    const areGood = new Set(given).size === TRUSTEE_COUNT && given.every((name) => name !== '');
    setIsMissing(!areGood);
    if (areGood) props.onNames(given);
  };
  return (
    <>
      <Title small subtitle={words().nameText}>
        {words().nameTitle}
      </Title>
      <div class="trustee-names">
        <Index each={names()}>
          {(name, index) => (
            <Field label={words().name(index + 1)}>
              {(control) => (
                <Input
                  {...control}
                  value={name()}
                  maxLength={LONGEST_NAME}
                  autocomplete="off"
                  onInput={({ currentTarget }) => setNames(names().with(index, currentTarget.value))}
                />
              )}
            </Field>
          )}
        </Index>
      </div>
      <Show when={isMissing()}>
        <p class="trustee-fault" role="alert">
          {words().nameError}
        </p>
      </Show>
      <ul class="trustee-facts">
        <For each={words().facts}>{(fact) => <li>{fact}</li>}</For>
      </ul>
      <Button kind="primary" size="large" busy={props.busy} onClick={begin}>
        {words().begin}
      </Button>
    </>
  );
}
