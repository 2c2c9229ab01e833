import { createResource, Show, Suspense } from 'solid-js';
import { client, request } from '../../lib/client';
import { lazyPage } from '../../lib/lazy-page';
import { isOrganizer } from '../../lib/session';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { commonWords, editorWords, homeWords } from '../../lib/words';
import { LeaderHome } from './leader-home';
import { OrganizerHome } from './organizer-home';
import './home.css';

const EmptyHome = lazyPage(() => import('./empty-home').then((file) => file.EmptyHome), homeWords, editorWords);

/** The first page of everybody: what waits for the organizer, or what a leader may read. */
export function HomePage() {
  const [waves] = createResource(async () => (await request(client.api.surveys.$get())).waves);
  return (
    <Suspense fallback={<HomeLoading />}>
      <Show when={waves()}>
        {(listed) => (
          <Show when={isOrganizer()} fallback={<LeaderHome waves={listed()} />}>
            <Show when={listed().length > 0} fallback={<EmptyHome />}>
              <OrganizerHome waves={listed()} />
            </Show>
          </Show>
        )}
      </Show>
    </Suspense>
  );
}

function HomeLoading() {
  return (
    <Page trail={[{ label: commonWords().surveys }]}>
      <Loading lines={8} />
    </Page>
  );
}
