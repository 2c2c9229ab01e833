import { A } from '@solidjs/router';
import { Show } from 'solid-js';
import { standingRun, supersededBy } from '#domain/assessment/records';
import { isOrganizer } from '../../../lib/session';
import { assessmentResultWords as words } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import type { RunHead } from '../../assessment-data';
import { CorrectButton } from '../decisions/correct-button';
import { runPageAddress } from './run-links';
import type { ShownRun } from './run-page';

/** Which run stands for this one, which one this corrects and why, and what keeps it from being published. */
export function Superseded(props: { readonly shown: ShownRun }) {
  const next = () => supersededBy(props.shown.run, props.shown.head.runs);
  const corrected = () => props.shown.head.runs.find(({ id }) => id === props.shown.run.corrects);
  const inTheWay = () => obstacleOf(props.shown);
  return (
    <>
      <Show when={isOrganizer() && inTheWay()}>
        {(run) => (
          <Notice tone="warn">
            <p>{words().publish.inTheWay(run().number)}</p>
            <p class="result-buttons">
              <CorrectButton assessmentId={props.shown.head.id} standing={run()} />
            </p>
          </Notice>
        )}
      </Show>
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

/** The published result that a run which is not published would have to name, and does not. */
export function obstacleOf({ run, head }: Pick<ShownRun, 'run' | 'head'>): RunHead | undefined {
  const standing = standingRun(head.runs);
  return run.state === 'published' || run.corrects === (standing?.id ?? null) ? undefined : standing;
}
