import { type JSX, Show } from 'solid-js';
import { nameWindow } from './window-title';
import './title.css';

interface TitleProps {
  /** States the finding with its number; also the title of the window. */
  readonly children: string;
  /** Scope, date, rounding. */
  readonly subtitle?: JSX.Element;
  /** 20 px instead of 28, for work pages (editor, import). */
  readonly small?: boolean;
}

/** The one h1 of a page. */
export function Title(props: TitleProps) {
  nameWindow(() => props.children);
  return (
    <div class="title" data-small={props.small ? '' : undefined}>
      <h1 class="title-finding">{props.children}</h1>
      <Show when={props.subtitle}>
        <p class="title-subtitle">{props.subtitle}</p>
      </Show>
    </div>
  );
}
