import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { supersededBy } from '#domain/assessment/records';
import { assessmentResultWords as words } from '../../lib/words';
import { Notice } from '../../ui/notice';
import { runPageAddress } from './run-links';
import type { ShownRun } from './run-page';

/** Which run stands for this one, and which one this corrects and why. */
export function Superseded(props: { readonly shown: ShownRun }) {
  const next = () => supersededBy(props.shown.run, props.shown.head.runs);
  const corrected = () => props.shown.head.runs.find(({ id }) => id === props.shown.run.corrects);
  return (
    <>
      <Show when={next()}>
        {(run) => (
          <Notice tone="warn">
            {words().supersededBy(run().number)}{' '}
            <A href={runPageAddress(props.shown.head.id, run().id)}>{words().toRun}</A>
          </Notice>
        )}
      </Show>
      <Show when={corrected()}>
        {(run) => (
          <Notice tone="brand">
            {words().correctsRun(run().number, props.shown.run.reason ?? '')}{' '}
            <A href={runPageAddress(props.shown.head.id, run().id)}>{words().toCorrected}</A>
          </Notice>
        )}
      </Show>
      <Show when={props.shown.run.selfApproval}>
        {(reason) => <Notice tone="warn">{words().selfApproved(reason())}</Notice>}
      </Show>
    </>
  );
}
