import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { nameWindow } from './window-title';
import './empty-state.css';

interface EmptyStateProps {
  /** What is not here yet, as a sentence. */
  readonly title: string;
  /** Why, or what comes next. */
  readonly children?: JSX.Element;
  /** The one thing to do about it. */
  readonly action?: JSX.Element;
  /** It is all there is on the page, so its title is the h1 and that of the window. */
  readonly page?: boolean;
}

/** A list that has nothing yet: says so and offers the first step. */
export function EmptyState(props: EmptyStateProps) {
  if (props.page) nameWindow(() => props.title);
  return (
    <div class="empty-state">
      <Dynamic component={props.page ? 'h1' : 'h2'} class="empty-state-title">
        {props.title}
      </Dynamic>
      <Show when={props.children}>
        <p class="muted">{props.children}</p>
      </Show>
      <Show when={props.action}>
        <div class="empty-state-action">{props.action}</div>
      </Show>
    </div>
  );
}
