import type { JSX } from 'solid-js';
import { buttonClass, type ButtonLook } from './button';
import './action-menu.css';

interface ActionMenuProps extends ButtonLook {
  readonly label: string;
  /** Links, buttons and, where something does not go, a paragraph. */
  readonly children: JSX.Element;
}

/** A button that opens a list of further ones; it closes when the focus leaves it or something in it is chosen. */
export function ActionMenu(props: ActionMenuProps) {
  let menu: HTMLDetailsElement | undefined;
  const close = () => menu?.removeAttribute('open');
  const leave = (event: FocusEvent) => {
    if (!menu?.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null)) close();
  };
  return (
    <details class="action-menu" ref={(element) => (menu = element)} onFocusOut={leave}>
      <summary class={buttonClass(props)}>{props.label}</summary>
      <div class="action-menu-list" onClick={close}>
        {props.children}
      </div>
    </details>
  );
}
