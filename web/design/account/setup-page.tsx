import { useNavigate } from '@solidjs/router';
import { createResource, createSignal, Match, Show, Switch } from 'solid-js';
import { client, request } from '../../lib/client';
import { accountWords as words } from '../../lib/words';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { EntryFrame } from '../../ui/entry-frame';
import { ExampleProgress } from './example-progress';
import { SetupForm, type Start } from './setup-form';

/** The first run: proof of owning the server, the organisation, the first administrator, and where to start. */
export function SetupPage() {
  return (
    <EntryFrame>
      <SetupSteps />
    </EntryFrame>
  );
}

function SetupSteps() {
  const navigate = useNavigate();
  const [setup] = createResource(() => request(client.api.setup.$get()));
  const [preparing, setPreparing] = createSignal(false);
  const enter = () => navigate('/', { replace: true });
  const onDone = (start: Start) => (start === 'example' ? setPreparing(true) : enter());
  return (
    <Switch>
      <Match when={preparing()}>
        <ExampleProgress onEnter={enter} />
      </Match>
      <Match when={setup()}>
        {(known) => (
          <Show when={known().needed} fallback={<AlreadyDone />}>
            <SetupForm onDone={onDone} />
          </Show>
        )}
      </Match>
    </Switch>
  );
}

function AlreadyDone() {
  return (
    <EmptyState
      page
      title={words().setup.alreadyDone}
      action={<ButtonLink href="/sign-in">{words().signIn.submit}</ButtonLink>}
    >
      {words().setup.alreadyDoneText}
    </EmptyState>
  );
}
