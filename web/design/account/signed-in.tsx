import { Navigate, useLocation } from '@solidjs/router';
import { createResource, Match, type ParentProps, Switch } from 'solid-js';
import { client, request } from '../../lib/client';
import { isProblem } from '../../lib/problems';
import { loadSession, session } from '../../lib/session';
import { HelpDialog } from '../../ui/help-dialog';
import { PageErrorBoundary } from '../../ui/page-error-boundary';
import { Shell } from '../../ui/shell';
import { railOf } from './rail-parts';

/** Lets staff in; sends others to setup or to the sign-in page, which leads back here. */
export function SignedIn(props: ParentProps) {
  return (
    <PageErrorBoundary>
      <Door {...props} />
    </PageErrorBoundary>
  );
}

function Door(props: ParentProps) {
  const location = useLocation();
  const [entry] = createResource(findEntry);
  const here = () => encodeURIComponent(location.pathname + location.search);
  return (
    <Switch>
      <Match when={entry() === 'setup'}>
        <Navigate href="/setup" />
      </Match>
      <Match when={entry() === 'sign-in'}>
        <Navigate href={`/sign-in?return=${here()}`} />
      </Match>
      <Match when={entry() === 'staff'}>
        <Shell rail={railOf(session())}>{props.children}</Shell>
        <HelpDialog />
      </Match>
    </Switch>
  );
}

type Entry = 'staff' | 'sign-in' | 'setup';

async function findEntry(): Promise<Entry> {
  try {
    await loadSession();
    return 'staff';
  } catch (error) {
    if (!isProblem(error, 'access.sign-in-needed')) throw error;
    const { needed } = await request(client.api.setup.$get());
    return needed ? 'setup' : 'sign-in';
  }
}
