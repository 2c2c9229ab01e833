import { createEffect, createUniqueId, type JSX, on, onCleanup, Show } from 'solid-js';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  /** States the question or the deed ("关闭并计票？"). */
  readonly title: string;
  /** Esc, and the buttons that the caller puts into `actions`. */
  readonly onClose: () => void;
  /** The buttons, the safe one first. */
  readonly actions?: JSX.Element;
  readonly wide?: boolean;
  readonly children: JSX.Element;
}

/** A modal question on the native dialog: focus stays inside, Esc closes it, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const titleId = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(
    on(
      () => props.open,
      (open) => (open ? dialog?.showModal() : dialog?.close()),
    ),
  );
  // A dialog that is taken away while open has to be closed first, or the focus is lost with it.
  onCleanup(() => {
    dialog?.removeEventListener('close', closed);
    dialog?.close();
  });
  const closed = () => props.open && props.onClose();
  return (
    <dialog
      class="dialog"
      data-wide={props.wide ? '' : undefined}
      aria-labelledby={titleId}
      ref={(element) => (dialog = element)}
      onClose={closed}
    >
      <Show when={props.open}>
        <h2 class="dialog-title" id={titleId}>
          {props.title}
        </h2>
        <div class="dialog-body">{props.children}</div>
        <Show when={props.actions}>
          <div class="dialog-actions">{props.actions}</div>
        </Show>
      </Show>
    </dialog>
  );
}
