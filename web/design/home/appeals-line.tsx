import { A } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { client, request } from '../../lib/client';
import { homeWords as words } from '../../lib/words';

/** Appeals of assessments that wait for an answer, which would not be met in the list of surveys; it comes with the list. */
export function AppealsLine() {
  // The list is of use without it.
  const [waiting] = createResource(() => loadWaiting().catch(() => []));
  const listed = () => waiting() ?? [];
  const count = () => listed().reduce((sum, { openAppeals }) => sum + openAppeals.count, 0);
  const address = () => {
    const [first, ...others] = listed();
    return first !== undefined && others.length === 0 ? `/assessments/${first.id}/appeals` : '/assessments';
  };
  return (
    <Show when={count() > 0}>
      <p class="home-appeals">
        <A href={address()}>{words().appeals(count())}</A>
      </p>
    </Show>
  );
}

async function loadWaiting() {
  const { assessments } = await request(client.api.assessments.$get());
  return assessments.filter(({ openAppeals }) => openAppeals.count > 0);
}
