import { createEffect, For, on, Show } from 'solid-js';
import './error-summary.css';

export interface FieldError {
  /** The `id` of the field. */
  readonly fieldId: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  /** "还有 2 处要改". */
  readonly title: string;
  readonly errors: readonly FieldError[];
}

/** Above a form that was refused: takes the focus, lists every error as a link to its field. Empty list, nothing shown. */
export function ErrorSummary(props: ErrorSummaryProps) {
  let box: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.errors,
      (errors) => errors.length > 0 && box?.focus(),
    ),
  );
  return (
    <Show when={props.errors.length > 0}>
      <div class="error-summary" role="alert" tabIndex={-1} ref={(element) => (box = element)}>
        <h2 class="error-summary-title">{props.title}</h2>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <a href={`#${error.fieldId}`} onClick={(event) => focusField(event, error.fieldId)}>
                  {error.message}
                </a>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}

/** A plain fragment link would change the address and only scroll. */
function focusField(event: Event, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
