import { A } from '@solidjs/router';
import { type JSX, splitProps } from 'solid-js';
import './button.css';

export interface ButtonLook {
  /** One primary a page. `danger` is an outline: the words carry the weight. `quiet` has no border. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** 32 px; `small` 28 in tables; `large` 40 for the decisive act. */
  readonly size?: 'small' | 'medium' | 'large';
}

interface ButtonProps extends ButtonLook, JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** Under way: pressing again does nothing, the button keeps its focus and its words. */
  readonly busy?: boolean;
}

/** A button that acts here. Its words name the outcome ("导入 119 家，跳过 3 家"). */
export function Button(props: ButtonProps) {
  const [look, rest] = splitProps(props, ['kind', 'size', 'busy', 'class', 'onClick']);
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (look.busy) event.preventDefault();
    else if (typeof look.onClick === 'function') look.onClick(event);
  };
  return (
    <button
      type="button"
      {...rest}
      class={buttonClass(look, look.class)}
      aria-disabled={look.busy || undefined}
      data-busy={look.busy || undefined}
      onClick={press}
    />
  );
}

interface ButtonLinkProps extends ButtonLook {
  readonly href: string;
  readonly children: JSX.Element;
}

/** A link that looks like a button, for going to another page. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <A href={props.href} class={buttonClass(props)}>
      {props.children}
    </A>
  );
}

/** The classes of a button, for the rare element that is neither (a file label, a download). */
export function buttonClass(look: ButtonLook, more = ''): string {
  return `button button-${look.kind ?? 'secondary'} button-${look.size ?? 'medium'} ${more}`.trim();
}
