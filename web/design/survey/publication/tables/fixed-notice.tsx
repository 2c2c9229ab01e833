import { A } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { formatDateTime } from '../../../../lib/format';
import { loadNextWave } from '../../../../lib/next-wave';
import { publicationWords as words } from '../../../../lib/words';
import { Notice } from '../../../../ui/notice';
import type { WaveDetails } from '../../survey-data';

interface FixedNoticeProps {
  readonly wave: WaveDetails;
  readonly isCounted: boolean;
}

/** Since when nobody can change the plan, what the count made of it, and where the next one is made. */
export function FixedNotice(props: FixedNoticeProps) {
  const { wave } = props;
  const [next] = createResource(() => loadNextWave(wave));
  const since = () =>
    wave.openedAt === undefined ? words().locked : words().lockedSince(formatDateTime(wave.openedAt));
  return (
    <Notice>
      {since()}{' '}
      <Show when={next()} fallback={<A href={`/waves/${wave.id}/questionnaire`}>{words().toQuestionnaire}</A>}>
        {(draft) => <A href={`/waves/${draft().id}/publication`}>{words().nextPlan}</A>}
      </Show>
      <Show when={props.isCounted}>
        {' · '}
        <A href={`/waves/${wave.id}/results/hidden`}>{words().counted}</A>
      </Show>
    </Notice>
  );
}
