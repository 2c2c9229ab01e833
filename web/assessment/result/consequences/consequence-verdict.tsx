import { For, Show } from 'solid-js';
import { type ConsequenceVerdict, type Decision, type Verdict, VERDICTS } from '#domain/assessment/records';
import { formatDay } from '../../../lib/format';
import { isOrganizer, session } from '../../../lib/session';
import { assessmentConsequenceWords as words, assessmentResultWords } from '../../../lib/words';
import { Button } from '../../../ui/button';

type Decided = NonNullable<ConsequenceVerdict['decision']>;

interface VerdictCellProps {
  readonly given: readonly ConsequenceVerdict[];
  readonly isDraft: boolean;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onDecide: (given: ConsequenceVerdict, decision: Decision) => void;
}

/** What was said of one unit, and what can be said or decided now. */
export function VerdictCell(props: VerdictCellProps) {
  const isFree = () => props.given.every(({ decision }) => decision?.decision === 'rejected');
  return (
    <>
      <For each={props.given}>
        {(given) => (
          <p>
            {words().said[given.verdict]}
            <span class="result-aside">{given.reason}</span>
            <Show when={given.decision} fallback={<Waiting given={given} onDecide={props.onDecide} />}>
              {(decided) => <span class="result-aside">{decisionText(given, decided())}</span>}
            </Show>
          </p>
        )}
      </For>
      <Show when={isFree()}>
        <Show when={isOrganizer() && props.isDraft} fallback={words().undecided}>
          <span class="result-buttons">
            <For each={VERDICTS}>
              {(verdict) => (
                <Button size="small" onClick={() => props.onVerdict(verdict)}>
                  {words().acts[verdict]}
                </Button>
              )}
            </For>
          </span>
        </Show>
      </Show>
    </>
  );
}

function decisionText(given: ConsequenceVerdict, { decision, reason, by }: Decided): string {
  const isOwnApproval = decision === 'approved' && by === given.proposedBy;
  return words().decided[isOwnApproval ? 'alone' : decision](reason);
}

/** Who said it may take it back, and as the only organizer approve it. */
function Waiting(props: { readonly given: ConsequenceVerdict; readonly onDecide: VerdictCellProps['onDecide'] }) {
  const isOwn = () => props.given.proposedBy === session().user.id;
  return (
    <>
      <span class="result-aside">
        {assessmentResultWords().proposals.by(isOwn(), formatDay(props.given.proposedAt))}
        <Show when={isOwn()}>
          {words().semicolon}
          {assessmentResultWords().proposals.second}
        </Show>
      </span>
      <Show when={isOrganizer()}>
        <span class="result-buttons">
          <Button
            size="small"
            kind={isOwn() ? 'quiet' : 'secondary'}
            onClick={() => props.onDecide(props.given, 'approved')}
          >
            {isOwn() ? assessmentResultWords().approve.onlyOne : words().acts.approved}
          </Button>
          <Button size="small" kind="danger" onClick={() => props.onDecide(props.given, 'rejected')}>
            {isOwn() ? assessmentResultWords().proposals.takeBack : words().acts.rejected}
          </Button>
        </span>
      </Show>
    </>
  );
}
