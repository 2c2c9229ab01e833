import { createSignal } from 'solid-js';
import { SHEET_LINES } from '#domain/anonymity/trustees/share-sheet';
import { lettersOf } from '#domain/anonymity/trustees/sheet-line';
import { trusteeWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Field, Input } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Title } from '../../../ui/title';
import type { WaveDetails } from '../survey-data';
import { TrusteeSheet } from './trustee-sheet';

interface SheetStepProps {
  readonly wave: WaveDetails;
  readonly names: readonly string[];
  /** From 1. */
  readonly number: number;
  readonly keyNumber: string;
  readonly lines: readonly string[];
  readonly busy: boolean;
  readonly onSafe: () => void;
}

/** One trustee prints the sheet and types one line back from it, which shows that there is paper and that it can be read. */
export function SheetStep(props: SheetStepProps) {
  const words = () => trusteeWords().making;
  const name = () => props.names[props.number - 1] ?? '';
  const following = () => props.names[props.number];
  const asked = 1 + ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % SHEET_LINES);
  const [typed, setTyped] = createSignal('');
  const [isWrong, setIsWrong] = createSignal(false);
  const confirm = () => {
    const isRight = lettersOf(typed()) === props.lines[asked - 1];
    setIsWrong(!isRight);
    if (isRight) props.onSafe();
  };
  const act = () => {
    const next = following();
    return next === undefined ? words().last : words().next(next);
  };
  return (
    <>
      <div class="trustee-step">
        <p class="muted">{words().progress(props.number, props.names.length)}</p>
        <Title small subtitle={words().sheetText(name())}>
          {words().sheetTitle(name(), props.number)}
        </Title>
        <Notice tone="warn">{words().leave}</Notice>
        <div class="trustee-confirm">
          <Button size="large" onClick={() => window.print()}>
            {words().print}
          </Button>
          <Field
            label={words().confirm(asked)}
            hint={words().confirmHint}
            error={isWrong() ? words().confirmError : undefined}
          >
            {(control) => (
              <Input
                {...control}
                class="trustee-letters"
                autocomplete="off"
                spellcheck={false}
                value={typed()}
                onInput={({ currentTarget }) => setTyped(currentTarget.value)}
              />
            )}
          </Field>
          <Button kind="primary" size="large" busy={props.busy} onClick={confirm}>
            {act()}
          </Button>
        </div>
      </div>
      <TrusteeSheet
        name={name()}
        number={props.number}
        wave={props.wave.title}
        keyNumber={props.keyNumber}
        lines={props.lines}
      />
    </>
  );
}
