import { createSignal, For, Show } from 'solid-js';
import { mayFollow, STEPS_OF_UNITS, type StepRequest } from '#domain/assessment/follow-up/rectification';
import { isOrganizer } from '../../lib/session';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { plainPoints } from '../plain-points';
import { dayText, dueText } from './day-text';
import type { FollowUpRow } from './follow-up-rows';
import { RectificationMark } from './follow-up-table';
import { StepDialog } from './step-dialog';
import { StepLine } from './step-line';
import { VoteDialog } from './vote-dialog';

interface RectificationPanelProps {
  readonly ref: (element: HTMLElement) => void;
  readonly assessmentId: string;
  readonly row: FollowUpRow | undefined;
  readonly today: string;
  /** The reader is a leader of the unit, who plans and reports. */
  readonly reports: boolean;
  readonly onChange: () => void;
}

/** The order in which they are usually taken. */
const ACTS = [
  'planned',
  'reported',
  'voted',
  'returned',
  'closed',
  'amended',
  'dropped',
] as const satisfies readonly StepRequest['kind'][];
type Act = (typeof ACTS)[number];

/** One problem: its plan, its course so far, and what may be done about it now. */
export function RectificationPanel(props: RectificationPanelProps) {
  const [act, setAct] = createSignal<Act>();
  return (
    <aside class="follow-up-panel" ref={props.ref} aria-label={words().panel.label}>
      <Show when={props.row} fallback={<p class="muted">{words().panel.choose}</p>}>
        {(row) => (
          <>
            <h2>{row().unit}</h2>
            <p class="follow-up-facts">
              <RectificationMark state={row().rectification.state} />
              <span class="muted">{row().indicator === '' ? words().panel.remark : row().indicator}</span>
            </p>
            <p class="follow-up-text">{row().rectification.problem}</p>
            <Plan row={row()} today={props.today} />
            <div class="follow-up-acts">
              <For each={ACTS.filter((one) => mayTake(one, row(), props.reports))}>
                {(one) => (
                  <Button size="small" kind={one === 'dropped' ? 'quiet' : 'secondary'} onClick={() => setAct(one)}>
                    {words().acts[one]}
                  </Button>
                )}
              </For>
            </div>
            <h3>{words().panel.history}</h3>
            <ol class="follow-up-course">
              <For each={row().rectification.steps}>
                {(step) => <StepLine step={step} line={row().rectification.line} />}
              </For>
            </ol>
            <ActDialog {...props} row={row()} act={act()} onClose={() => setAct()} />
          </>
        )}
      </Show>
    </aside>
  );
}

function mayTake(act: Act, { rectification }: FollowUpRow, reports: boolean): boolean {
  return mayFollow(rectification, act) && (isOrganizer() || (reports && STEPS_OF_UNITS.includes(act)));
}

function Plan(props: { readonly row: FollowUpRow; readonly today: string }) {
  const one = () => props.row.rectification;
  return (
    <dl class="follow-up-plan">
      <dt>{words().panel.responsible}</dt>
      <dd>{one().responsible || <span class="muted">{words().panel.none}</span>}</dd>
      <dt>{words().panel.measure}</dt>
      <dd>{one().measure || <span class="muted">{words().panel.none}</span>}</dd>
      <dt>{words().panel.dueOn}</dt>
      <dd>
        {dayText(one().dueOn)}{' '}
        <Show when={one().state === 'open'}>
          <span class={props.row.overdue ? 'follow-up-late' : 'muted'}>{dueText(one().dueOn, props.today)}</span>
        </Show>
      </dd>
      <dt>{words().panel.line}</dt>
      <dd>{words().panel.lineText(plainPoints(one().line))}</dd>
    </dl>
  );
}

interface ActDialogProps extends Omit<RectificationPanelProps, 'ref' | 'row'> {
  readonly row: FollowUpRow;
  readonly act: Act | undefined;
  readonly onClose: () => void;
}

function ActDialog(props: ActDialogProps) {
  const shared = {
    get assessmentId() {
      return props.assessmentId;
    },
    get row() {
      return props.row;
    },
    get today() {
      return props.today;
    },
    onClose: () => props.onClose(),
    onTaken: () => props.onChange(),
  };
  return (
    <Show when={props.act} keyed>
      {(act) => (act === 'voted' ? <VoteDialog {...shared} /> : <StepDialog {...shared} act={act} />)}
    </Show>
  );
}
