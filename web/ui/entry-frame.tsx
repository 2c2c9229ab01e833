import { type JSX, Suspense } from 'solid-js';
import { LanguageSwitch } from './language-switch';
import { Loading } from './loading';
import { Mark } from './mark';
import { PageErrorBoundary } from './page-error-boundary';
import './entry-frame.css';

/** Frame of the pages before sign-in: the mark, one narrow column, the other language. */
export function EntryFrame(props: { readonly children: JSX.Element }) {
  return (
    <div class="entry">
      <header class="entry-head">
        <Mark />
        <span class="entry-wordmark" lang="zh-CN">
          评议
        </span>
        <span class="muted">Pingyi</span>
        <LanguageSwitch />
      </header>
      <main class="entry-main" id="main">
        <PageErrorBoundary>
          <Suspense fallback={<Loading />}>{props.children}</Suspense>
        </PageErrorBoundary>
      </main>
    </div>
  );
}
