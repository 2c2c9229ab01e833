import { A, useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { formatDateTime } from '../../lib/format';
import { isOrganizer } from '../../lib/session';
import { assessmentResultWords as words, assessmentWords } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button } from '../../ui/button';
import { Table } from '../../ui/table';
import type { RunHead } from '../assessment-data';
import { Hash } from './approve-dialog';
import { ReasonDialog } from './reason-dialog';
import { computeRun, type NewRun } from './run-data';
import { runPageAddress } from './run-links';
import type { ShownRun } from './run-page';
import { RunState } from './run-status';

/** All runs with their states, and the ways to a further one; under it the signature of this one. */
export function RunList(props: { readonly shown: ShownRun }) {
  const navigate = useNavigate();
  const [correcting, setCorrecting] = createSignal(false);
  const action = createAction();
  const isPublished = () => props.shown.run.state === 'published';
  const compute = async (run: NewRun) => {
    await action.run(async () => {
      const id = await computeRun(props.shown.head.id, run);
      setCorrecting(false);
      navigate(runPageAddress(props.shown.head.id, id));
    });
  };
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
        <Show when={!correcting()}>
          <ActionProblem of={action} />
        </Show>
        <p class="result-buttons">
          <Button busy={action.busy()} onClick={() => void compute({})}>
            {words().runs.again}
          </Button>
          <Show when={isPublished()}>
            <Button onClick={() => setCorrecting(true)}>{words().runs.correct}</Button>
          </Show>
        </p>
        <ReasonDialog
          open={correcting()}
          title={words().runs.correctTitle(props.shown.run.number)}
          confirm={words().runs.correctConfirm}
          busy={action.busy()}
          onClose={() => setCorrecting(false)}
          onConfirm={(reason) => void compute({ corrects: props.shown.run.id, reason })}
        >
          <p>{words().runs.correctExplained}</p>
          <ActionProblem of={action} />
        </ReasonDialog>
      </Show>
      <Hash label={words().signature} hash={props.shown.signature} />
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
