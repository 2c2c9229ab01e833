import { Navigate, useNavigate, useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { createAction } from '../../../lib/action';
import { assessmentResultWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { AssessmentPage } from '../../assessment-page';
import { computeRun } from './run-data';
import { runPageAddress } from './run-links';

/** Where the result will stand: goes on to the latest run, and before there is one makes it. */
export function NoRunPage() {
  const params = useParams<{ assessmentId: string }>();
  const navigate = useNavigate();
  const action = createAction();
  const compute = () =>
    action.run(async () => navigate(runPageAddress(params.assessmentId, await computeRun(params.assessmentId))));
  return (
    <AssessmentPage current="result">
      {(head) => (
        <Show
          when={head().runs[0]}
          fallback={
            <>
              <ActionProblem of={action} />
              <EmptyState
                page
                title={words().noRun.title}
                action={
                  <Button kind="primary" size="large" busy={action.busy()} onClick={() => void compute()}>
                    {words().noRun.compute}
                  </Button>
                }
              >
                {words().noRun.explained}
              </EmptyState>
            </>
          }
        >
          {(run) => <Navigate href={runPageAddress(params.assessmentId, run().id)} />}
        </Show>
      )}
    </AssessmentPage>
  );
}
