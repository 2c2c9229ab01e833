import { Show } from 'solid-js';
import type { Action } from '../lib/action';
import { problemText } from '../lib/problems';
import { Notice } from './notice';

/** What stood in the way of something the user asked for, read out at once. */
export function ActionProblem(props: { readonly of: Pick<Action, 'problem'> }) {
  return (
    <Show when={props.of.problem()}>
      {(problem) => (
        <Notice tone="danger" live>
          {problemText(problem())}
        </Notice>
      )}
    </Show>
  );
}
