import { Match, Show, Switch } from 'solid-js';
import { paperWords } from '../../../../lib/words';
import { Kbd } from '../../../../ui/kbd';
import type { Refusal } from './keying';
import type { KeyingDesk } from './keying-desk';

/** What became of the last key where no box shows it: a jump that waits, a figure that was not kept, the end. */
export function KeyAnswer(props: { readonly desk: KeyingDesk }) {
  const words = () => paperWords().keying;
  const keying = () => props.desk.keying();
  return (
    <span class="paper-answer" aria-live="assertive">
      <Switch>
        <Match when={keying().jump() !== undefined}>
          {words().jumping(keying().jump() ?? '')} <Kbd keys="Enter" />
        </Match>
        <Match when={keying().refusal()}>{(refusal) => <Refused refusal={refusal()} />}</Match>
        <Match when={keying().at() >= props.desk.form.cells.length}>{words().atEnd}</Match>
      </Switch>
    </span>
  );
}

function Refused(props: { readonly refusal: Refusal }) {
  const words = () => paperWords().keying;
  const text = () => {
    const { typed, problem } = props.refusal;
    if (!problem) return words().noSuchRow(typed);
    if (problem.code === 'paper.no-such-value') return words().refused(typed);
    return problem.limit === undefined ? words().notAllowed(typed) : words().limited(typed, String(problem.limit));
  };
  return (
    <span class="paper-warning">
      {text()}
      <Show when={props.refusal.problem}> {words().ifOnPaper}</Show>
    </span>
  );
}
