import { A, useNavigate } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { type Appeal, supersededBy } from '#domain/assessment/records';
import { createAction } from '../../lib/action';
import { isOrganizer } from '../../lib/session';
import { assessmentAppealWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { RunHead } from '../assessment-data';
import { ReasonDialog } from '../result/reason-dialog';
import { computeRun, type RunView } from '../result/run-data';
import { runPageAddress } from '../result/run-links';
import type { AppealPlace } from './appeal-place';

interface CorrectionProps {
  readonly place: AppealPlace;
  readonly appeal: Appeal;
  readonly run: RunView;
}

/** What follows from an appeal that was upheld: another run that names this one. */
export function Correction(props: CorrectionProps) {
  const published = () => supersededBy(props.run.run, props.place.head.runs);
  const draft = () => props.place.head.runs.find(({ corrects }) => corrects === props.appeal.runId);
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

function ToRun(props: { readonly place: AppealPlace; readonly run: RunHead }) {
  return <A href={runPageAddress(props.place.head.id, props.run.id)}>{words().correction.toRun}</A>;
}

function CorrectionDue(props: CorrectionProps) {
  const navigate = useNavigate();
  const [asked, setAsked] = createSignal(false);
  const action = createAction();
  const assessmentId = () => props.place.head.id;
  const compute = async (reason: string) => {
    await action.run(async () => {
      const id = await computeRun(assessmentId(), { corrects: props.appeal.runId, reason });
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
        title={words().correction.title(props.run.run.number)}
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
