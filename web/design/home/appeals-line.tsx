import { A } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { client, request } from '../../lib/client';
import { homeWords as words } from '../../lib/words';

/** Appeals of assessments that wait for an answer, which would not be met in the list of surveys. */
export function AppealsLine() {
  const [waiting] = createResource(async () => {
    const { assessments } = await request(client.api.assessments.$get());
    return assessments.filter(({ openAppeals }) => openAppeals.count > 0);
  });
  // Read before it is there, it would take the page away while it loads.
  const listed = () => (waiting.state === 'ready' ? waiting() : []);
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
