import { useParams } from '@solidjs/router';
import { createResource, createSignal, Show } from 'solid-js';
import { supersededBy } from '#domain/assessment/records';
import { isOrganizer } from '../../lib/session';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Loaded } from '../../ui/loading';
import type { AssessmentHead } from '../assessment-data';
import { AssessmentPage } from '../assessment-page';
import { type FollowUp, loadFollowUp } from './follow-up-data';
import { FollowUpWork } from './follow-up-work';
import { ListingDialog } from './listing-dialog';
import './follow-up.css';
import './follow-up-narrow.css';

/** /assessments/:assessmentId/follow-up: problems, who answers for them, and what became of them. */
export function FollowUpPage() {
  const params = useParams<{ assessmentId: string }>();
  const [followUp, { refetch }] = createResource(() => params.assessmentId, loadFollowUp);
  const [listing, setListing] = createSignal(false);
  const [head, setHead] = createSignal<AssessmentHead>();
  const run = () => shownRun(head());
  const mayList = () => isOrganizer() && run() !== undefined;
  return (
    <AssessmentPage
      current="follow-up"
      action={
        <Show when={mayList()}>
          <Button kind="primary" onClick={() => setListing(true)}>
            {words().add}
          </Button>
        </Show>
      }
    >
      {(present) => {
        setHead(present());
        return (
          <Loaded resource={followUp} lines={8}>
            {(list) => (
              <>
                <Show
                  when={list().rectifications.length > 0}
                  fallback={<NothingListed followUp={list()} run={run()} />}
                >
                  <FollowUpWork assessmentId={params.assessmentId} followUp={list()} onChange={() => void refetch()} />
                </Show>
                <Show when={listing() && run()}>
                  {(published) => (
                    <ListingDialog
                      assessmentId={params.assessmentId}
                      run={published()}
                      followUp={list()}
                      onClose={() => setListing(false)}
                      onListed={() => void refetch()}
                    />
                  )}
                </Show>
              </>
            )}
          </Loaded>
        );
      }}
    </AssessmentPage>
  );
}

/** The latest published run that no correction has replaced. */
function shownRun(head: AssessmentHead | undefined) {
  return head?.runs.find((run) => run.state === 'published' && supersededBy(run, head.runs) === undefined);
}

function NothingListed(props: { readonly followUp: FollowUp; readonly run: object | undefined }) {
  const text = () => {
    if (props.followUp.reports) return words().none.unit;
    return props.run === undefined ? words().none.notPublished : words().none.text;
  };
  return (
    <EmptyState page title={words().title.none}>
      {text()}
    </EmptyState>
  );
}
