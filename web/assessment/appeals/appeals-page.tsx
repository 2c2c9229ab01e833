import { useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { isOrganizer } from '../../lib/session';
import { assessmentAppealWords as words } from '../../lib/words';
import { ButtonLink } from '../../ui/button';
import { Loaded } from '../../ui/loading';
import type { AssessmentHead } from '../assessment-data';
import { AssessmentPage } from '../assessment-page';
import { canBeAskedAbout, loadAppeals, standingRuns } from './appeal-data';
import { AppealWork } from './appeal-work';
import { askAddress, isAsking } from './appeals-address';
import './appeals.css';

/** Questions of units about their figures: organizers answer, leaders of a unit ask. */
export function AppealsPage() {
  const [search] = useSearchParams();
  return (
    <AssessmentPage
      current="appeals"
      actionOf={(head) => (
        <Show when={!isOrganizer() && !isAsking(search) && standingRuns(head()).some((run) => canBeAskedAbout(run))}>
          <ButtonLink kind="primary" href={askAddress(head().id, undefined)}>
            {words().ask.open}
          </ButtonLink>
        </Show>
      )}
    >
      {(head, reload) => <Appeals head={head()} onChange={reload} />}
    </AssessmentPage>
  );
}

function Appeals(props: { readonly head: AssessmentHead; readonly onChange: () => unknown }) {
  const [view, { refetch }] = createResource(() => props.head, loadAppeals);
  const reload = async () => {
    await refetch();
    await props.onChange();
  };
  return (
    <Loaded resource={view} lines={8}>
      {(present) => <AppealWork head={props.head} view={present()} reload={reload} />}
    </Loaded>
  );
}
