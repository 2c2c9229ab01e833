import { A, useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { standingRun } from '#domain/assessment/records';
import { createAction } from '../../../lib/action';
import { formatDateTime } from '../../../lib/format';
import { isOrganizer } from '../../../lib/session';
import { assessmentResultWords as words, assessmentWords } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Table } from '../../../ui/table';
import type { RunHead } from '../../assessment-data';
import { CorrectButton } from '../decisions/correct-button';
import { computeRun } from './run-data';
import { runPageAddress } from './run-links';
import type { ShownRun } from './run-page';
import { RunState } from './run-status';
import { Signature } from './signature';

/** All runs with their states, and the ways to a further one; under it the signature of this one. */
export function RunList(props: { readonly shown: ShownRun }) {
  const navigate = useNavigate();
  const action = createAction();
  const standing = () => standingRun(props.shown.head.runs);
  const compute = () =>
    action.run(async () => navigate(runPageAddress(props.shown.head.id, await computeRun(props.shown.head.id))));
  return (
    <section class="result-part">
      <h2>{words().runs.title}</h2>
      <Table caption={words().runs.title}>
        <thead>
          <tr>
            <For each={Object.values(words().runs.heads)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.shown.head.runs}>{(run) => <Row shown={props.shown} run={run} />}</For>
        </tbody>
      </Table>
      <Show when={isOrganizer()}>
        <ActionProblem of={action} />
        <p class="result-buttons">
          <Show when={standing()}>
            {(run) => <CorrectButton assessmentId={props.shown.head.id} standing={run()} />}
          </Show>
          <Button busy={action.busy()} onClick={() => void compute()}>
            {standing() === undefined ? words().runs.again : words().runs.compare}
          </Button>
        </p>
      </Show>
      <Signature shown={props.shown} />
    </section>
  );
}

function Row(props: { readonly shown: ShownRun; readonly run: RunHead }) {
  const corrected = () => props.shown.head.runs.find(({ id }) => id === props.run.corrects);
  return (
    <tr aria-current={props.run.id === props.shown.run.id ? 'true' : undefined}>
      <th scope="row">
        <A href={runPageAddress(props.shown.head.id, props.run.id)}>{assessmentWords().runNumber(props.run.number)}</A>
      </th>
      <td>
        <RunState run={props.run} runs={props.shown.head.runs} />
      </td>
      <td>{formatDateTime(props.run.createdAt)}</td>
      <td>
        {words().runs.units(props.run.assessed, props.run.units)}
        <Show when={corrected()}>
          {(run) => <span class="result-aside">{words().runs.corrects(run().number, props.run.reason ?? '')}</span>}
        </Show>
      </td>
    </tr>
  );
}
