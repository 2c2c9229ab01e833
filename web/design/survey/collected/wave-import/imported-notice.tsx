import { useLocation } from '@solidjs/router';
import { Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import '../collected.css';
import '../collected-narrow.css';

/** What has just been imported, after the page that did it led here. */
export function ImportedNotice() {
  const location = useLocation<{ imported?: number }>();
  return (
    <Show when={location.state?.imported}>
      {(count) => (
        <div class="collected-notice">
          <Notice tone="ok" live>
            {words().imports.imported(formatNumber(count()))}
          </Notice>
        </div>
      )}
    </Show>
  );
}
