import { createSignal, For, Show } from 'solid-js';
import { partsOfMasked } from '#domain/redaction/mask-details';
import { redactionWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { MaskedText } from '../../../ui/masked-text';
import { firstChoices, markedParts, type MaskChoice, maskedDetails, withSelected, withToggled } from './mask-choices';
import { selectedRange } from './selected-range';
import type { TextDecision, TextToReview } from './texts-data';

interface TextItemProps {
  readonly text: TextToReview;
  readonly busy: boolean;
  readonly onDecide: (decision: TextDecision) => void;
}

/** One text with what was found in it, and the three things that can be decided about it. */
export function TextItem(props: TextItemProps) {
  return (
    <li class="texts-item">
      <Show
        when={props.text.state !== 'masked'}
        fallback={
          <p class="texts-content">
            <MaskedText parts={partsOfMasked(props.text.content)} />
          </p>
        }
      >
        <OpenText {...props} />
      </Show>
    </li>
  );
}

function OpenText(props: TextItemProps) {
  const [choices, setChoices] = createSignal(firstChoices(props.text.details));
  const [missed, setMissed] = createSignal(false);
  let content: HTMLParagraphElement | undefined;
  const masked = () => maskedDetails(choices());
  const decide = (decision: TextDecision['decision']) =>
    props.onDecide({ id: props.text.id, decision, details: decision === 'masked' ? masked() : [] });
  const hideSelected = () => {
    const range = content && selectedRange(content);
    setMissed(!range);
    if (range) setChoices(withSelected(choices(), range));
  };
  return (
    <>
      <p class="texts-content" ref={(element) => (content = element)}>
        <For each={markedParts(props.text.content, choices())}>
          {(part) =>
            typeof part === 'string' ? (
              part
            ) : (
              <Mark
                choice={part}
                written={props.text.content.slice(part.from, part.to)}
                onToggle={() => setChoices(withToggled(choices(), part))}
              />
            )
          }
        </For>
      </p>
      <div class="texts-actions">
        <Show when={masked().length > 0}>
          <Button size="small" busy={props.busy} onClick={() => decide('masked')}>
            {words().mask(masked().length)}
          </Button>
        </Show>
        <Show when={props.text.state === 'waiting' || props.text.state === 'withheld'}>
          <Button size="small" busy={props.busy} onClick={() => decide('kept')}>
            {words().keep}
          </Button>
        </Show>
        <Show when={props.text.state !== 'withheld'}>
          <Button size="small" busy={props.busy} onClick={() => decide('withheld')}>
            {words().withhold}
          </Button>
        </Show>
        <Button size="small" kind="quiet" onClick={hideSelected}>
          {words().hideSelected}
        </Button>
        <Show when={missed()}>
          <span class="muted" role="status">
            {words().selectFirst}
          </span>
        </Show>
      </div>
    </>
  );
}

interface MarkProps {
  readonly choice: MaskChoice;
  readonly written: string;
  readonly onToggle: () => void;
}

/** The words stay selectable; what they were taken for stands behind them and is no part of the text. */
function Mark(props: MarkProps) {
  const kind = () => words().kinds[props.choice.kind];
  return (
    <button
      type="button"
      class="texts-mark"
      data-kind={kind()}
      aria-pressed={props.choice.masked}
      aria-label={`${props.written}: ${words().toggled(kind(), props.choice.masked)}`}
      title={words().toggled(kind(), props.choice.masked)}
      onClick={() => props.onToggle()}
    >
      {props.written}
    </button>
  );
}
