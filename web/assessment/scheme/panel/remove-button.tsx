import { Show } from 'solid-js';
import IconRemove from '~icons/lucide/x';
import { useScheme } from '../scheme-scope';

interface RemoveButtonProps {
  /** What it removes, for who does not see the row. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** Takes a row away; none where the scheme is locked. */
export function RemoveButton(props: RemoveButtonProps) {
  const { readOnly } = useScheme();
  return (
    <Show when={!readOnly}>
      <button type="button" class="scheme-icon" aria-label={props.label} onClick={() => props.onRemove()}>
        <IconRemove width={14} height={14} aria-hidden="true" />
      </button>
    </Show>
  );
}
