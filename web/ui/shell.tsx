import { createSignal, type JSX, Suspense } from 'solid-js';
import { commonWords as words } from '../lib/words';
import { Loading } from './loading';
import { PageErrorBoundary } from './page-error-boundary';
import { Rail, RailDrawer, type RailProps } from './rail';
import { ShellContext } from './shell-context';
import './shell.css';

interface ShellProps {
  readonly rail: RailProps;
  readonly children: JSX.Element;
}

/** Frame of every signed-in page: the rail, or below 900 px a drawer that the page header opens. */
export function Shell(props: ShellProps) {
  const [menuOpen, setMenuOpen] = createSignal(false);
  return (
    <ShellContext.Provider value={{ openMenu: () => setMenuOpen(true) }}>
      <a class="shell-skip" href="#main">
        {words().skipToContent}
      </a>
      <div class="shell">
        <aside class="shell-rail" aria-label={words().menu}>
          <Rail {...props.rail} />
        </aside>
        <div class="shell-page">
          <PageErrorBoundary>
            <Suspense fallback={<PageLoading />}>{props.children}</Suspense>
          </PageErrorBoundary>
        </div>
      </div>
      <RailDrawer {...props.rail} open={menuOpen()} onClose={() => setMenuOpen(false)} />
    </ShellContext.Provider>
  );
}

function PageLoading() {
  return (
    <main class="page-main">
      <Loading />
    </main>
  );
}
