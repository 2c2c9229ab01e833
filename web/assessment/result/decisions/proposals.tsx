import { createSignal, For, Show } from 'solid-js';
import type { Decision, GradeProposal } from '#domain/assessment/records';
import { createAction } from '../../../lib/action';
import { formatDay } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { isOrganizer, session } from '../../../lib/session';
import { assessmentResultWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { Table } from '../../../ui/table';
import { ReasonDialog } from './reason-dialog';
import { decideProposal } from '../run/run-data';
import type { ShownRun } from '../run/run-page';

interface Deciding {
  readonly proposal: GradeProposal;
  readonly decision: Decision;
}

/** Changes of grades that people proposed, with what was decided about them and why. */
export function Proposals(props: { readonly shown: ShownRun }) {
  const [deciding, setDeciding] = createSignal<Deciding>();
  const action = createAction();
  const decide = async (reason: string) => {
    const chosen = deciding();
    if (chosen === undefined) return;
    const done = await action.run(async () => {
      await decideProposal(props.shown.address, chosen.proposal.id, { decision: chosen.decision, reason });
      await props.shown.reload();
    });
    if (done) setDeciding(undefined);
  };
  return (
    <Show when={props.shown.proposals.length > 0}>
      <section class="result-part">
        <h2>{words().proposals.title(props.shown.proposals.filter(({ decision }) => decision === null).length)}</h2>
        <Table caption={words().proposals.caption} density="reading" class="result-decisions">
          <thead>
            <tr>
              <For each={Object.values(words().proposals.heads)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.shown.proposals}>
              {(proposal) => (
                <ProposalRow
                  shown={props.shown}
                  proposal={proposal}
                  onDecide={(decision) => setDeciding({ proposal, decision })}
                />
              )}
            </For>
          </tbody>
        </Table>
        <ReasonDialog
          open={deciding() !== undefined}
          title={words().proposals.question[deciding()?.decision ?? 'approved']}
          confirm={words().proposals.decide[deciding()?.decision ?? 'approved']}
          busy={action.busy()}
          onClose={() => setDeciding(undefined)}
          onConfirm={(reason) => void decide(reason)}
        >
          <ActionProblem of={action} />
        </ReasonDialog>
      </section>
    </Show>
  );
}

interface ProposalRowProps {
  readonly shown: ShownRun;
  readonly proposal: GradeProposal;
  readonly onDecide: (decision: Decision) => void;
}

function ProposalRow(props: ProposalRowProps) {
  const gradeName = (id: string) => {
    const grade = props.shown.scheme.grading.grades.find((one) => one.id === id);
    return grade === undefined ? id : localized(grade.name);
  };
  const isOwn = () => props.proposal.proposedBy === session().user.id;
  return (
    <tr>
      <th scope="row">{props.shown.unitName(props.proposal.unitCode)}</th>
      <td>{words().proposals.change(gradeName(props.proposal.fromGrade), gradeName(props.proposal.toGrade))}</td>
      <td>
        {props.proposal.reason}
        <span class="result-aside">{words().proposals.by(isOwn(), formatDay(props.proposal.proposedAt))}</span>
      </td>
      <td>
        <Show when={props.proposal.decision} fallback={<Open isOwn={isOwn()} onDecide={props.onDecide} />}>
          {(decided) => (
            <>
              {words().proposals.decided[decided().decision]}
              <span class="result-aside">{decided().reason}</span>
            </>
          )}
        </Show>
      </td>
    </tr>
  );
}

/** Who proposed it may only take it back. */
function Open(props: { readonly isOwn: boolean; readonly onDecide: (decision: Decision) => void }) {
  return (
    <Show when={isOrganizer()} fallback={words().proposals.waiting}>
      <span class="result-buttons">
        <Show when={!props.isOwn} fallback={<span class="muted">{words().proposals.second}</span>}>
          <Button size="small" onClick={() => props.onDecide('approved')}>
            {words().proposals.decide.approved}
          </Button>
        </Show>
        <Button size="small" kind="danger" onClick={() => props.onDecide('rejected')}>
          {props.isOwn ? words().proposals.takeBack : words().proposals.decide.rejected}
        </Button>
      </span>
    </Show>
  );
}
