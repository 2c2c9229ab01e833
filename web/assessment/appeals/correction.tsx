import { A, useNavigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { type Appeal, standingRun } from '#domain/assessment/records';
import { createAction } from '../../lib/action';
import { isOrganizer } from '../../lib/session';
import { assessmentAppealWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { RunHead } from '../assessment-data';
import { ReasonDialog } from '../result/decisions/reason-dialog';
import { computeRun, type RunView } from '../result/run/run-data';
import { runPageAddress } from '../result/run/run-links';
import type { AppealPlace } from './appeal-place';

interface CorrectionProps {
  readonly place: AppealPlace;
  readonly appeal: Appeal;
  readonly run: RunView;
}

/** What follows from an appeal that was upheld: another run, computed since it was asked, in the place of the result that stands. */
export function Correction(props: CorrectionProps) {
  const published = () => correctionAfter(props.appeal, props.place.head.runs);
  const draft = () => {
    const standing = standingRun(props.place.head.runs);
    return since(props.appeal, props.place.head.runs).find(({ corrects }) => corrects === standing?.id);
  };
  return (
    <Switch
      fallback={
        <Show when={isOrganizer()} fallback={<Notice>{words().correction.waiting}</Notice>}>
          <CorrectionDue {...props} />
        </Show>
      }
    >
      <Match when={published()}>
        {(run) => (
          <Notice tone="ok">
            {words().correction.done(run().number)} <ToRun place={props.place} run={run()} />
          </Notice>
        )}
      </Match>
      <Match when={draft()}>
        {(run) => (
          <Notice tone="brand">
            {words().correction.draft(run().number)} <ToRun place={props.place} run={run()} />
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

/** What was computed before the question was asked does not follow from it. */
function since({ askedAt }: Appeal, runs: readonly RunHead[]): readonly RunHead[] {
  return runs.filter(({ createdAt }) => createdAt >= askedAt);
}

/** The published run that first took up what an appeal that was upheld led to. */
export function correctionAfter(appeal: Appeal, runs: readonly RunHead[]): RunHead | undefined {
  return since(appeal, runs)
    .filter(({ state, corrects }) => state === 'published' && corrects !== null)
    .toSorted((one, other) => one.number - other.number)[0];
}

function ToRun(props: { readonly place: AppealPlace; readonly run: RunHead }) {
  return <A href={runPageAddress(props.place.head.id, props.run.id)}>{words().correction.toRun}</A>;
}

function CorrectionDue(props: CorrectionProps) {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal(false);
  const action = createAction();
  const assessmentId = () => props.place.head.id;
  const standing = () => standingRun(props.place.head.runs) ?? props.run.run;
  const compute = async (reason: string) => {
    await action.run(async () => {
      const id = await computeRun(assessmentId(), { corrects: standing().id, reason });
      setAsked(false);
      navigate(runPageAddress(assessmentId(), id));
    });
  };
  return (
    <Notice tone="warn">
      <p>
        <strong>{words().correction.due}</strong>
      </p>
      <p>{words().correction.explained}</p>
      <p class="appeal-buttons">
        <ButtonLink size="small" href={`/assessments/${encodeURIComponent(assessmentId())}/data`}>
          {words().correction.toData}
        </ButtonLink>
        <Button size="small" onClick={() => setAsked(true)}>
          {words().correction.run}
        </Button>
      </p>
      <ReasonDialog
        open={asked()}
        title={words().correction.title(standing().number)}
        confirm={words().correction.confirm}
        busy={action.busy()}
        onClose={() => setAsked(false)}
        onConfirm={(reason) => void compute(reason)}
      >
        <p>{words().correction.dialog}</p>
        <ActionProblem of={action} />
      </ReasonDialog>
    </Notice>
  );
}
