import { Show } from 'solid-js';
import type { Action } from '../../../lib/action';
import { problemText } from '../../../lib/problems';
import { Notice } from '../../../ui/notice';

/** What stood in the way of the last act, and what to do about it. */
export function ActionProblem(props: { readonly action: Action }) {
  return (
    <Show when={props.action.problem()}>
      {(problem) => (
        <Notice tone="danger" live>
          {problemText(problem())}
        </Notice>
      )}
    </Show>
  );
}
