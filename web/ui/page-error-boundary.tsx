import { Navigate, useLocation } from '@solidjs/router';
import { createEffect, ErrorBoundary, type JSX, on, Show } from 'solid-js';
import { isBug, isProblem, problemText } from '../lib/problems';
import { commonWords as words } from '../lib/words';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { Page } from './page';
import { useShell } from './shell-context';
import './page-error-boundary.css';

/** Catches what a page throws while it loads: words for it, a second try, or the sign-in page with the way back. */
export function PageErrorBoundary(props: { readonly children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error: unknown, retry) => <PageError error={error} retry={retry} />}>
      {props.children}
    </ErrorBoundary>
  );
}

interface PageErrorProps {
  readonly error: unknown;
  readonly retry: () => void;
}

function PageError(props: PageErrorProps) {
  const location = useLocation();
  const shell = useShell();
  const here = () => encodeURIComponent(location.pathname + location.search);
  // What the server refused has words; a bug has none, and must not vanish behind "try again".
  if (isBug(props.error)) console.error(props.error);
  // The boundary outlives the page that failed; the next page starts anew.
  createEffect(
    on(
      () => location.pathname,
      () => props.retry(),
      { defer: true },
    ),
  );
  return (
    <Show
      when={!isProblem(props.error, 'access.sign-in-needed')}
      fallback={<Navigate href={`/sign-in?return=${here()}`} />}
    >
      <Show when={shell} fallback={<Failure {...props} />}>
        <Page trail={[{ label: words().pageFailed }]}>
          <Failure {...props} />
        </Page>
      </Show>
    </Show>
  );
}

function Failure(props: PageErrorProps) {
  return (
    <div class="page-failure" role="alert">
      <EmptyState
        page
        title={words().pageFailed}
        action={<Button onClick={() => props.retry()}>{words().retry}</Button>}
      >
        {problemText(props.error)}
      </EmptyState>
    </div>
  );
}
