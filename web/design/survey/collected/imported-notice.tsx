import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { formatNumber } from '../../../lib/format';
import { collectedWords as words } from '../../../lib/words';
import { Notice } from '../../../ui/notice';

/** What has just been imported, after the page that did it led here. */
export function ImportedNotice() {
  const location = useLocation<{ imported?: number }>();
  return (
    <Show when={location.state?.imported}>
      {(count) => (
        <Notice tone="ok" live>
          {words().imports.imported(formatNumber(count()))}
        </Notice>
      )}
    </Show>
  );
}
