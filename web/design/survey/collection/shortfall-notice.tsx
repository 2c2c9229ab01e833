import { Show } from 'solid-js';
import { collectionWords } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import type { WaveDetails } from '../survey-data';
import type { Ballots } from './shown-participation';
import { shortfallOf } from './shown-participation';

interface ShortfallNoticeProps {
  readonly wave: WaveDetails;
  readonly ballots: Ballots;
}

/** Stands before a step that cannot be undone: which results will not be published with these ballots. */
export function ShortfallNotice(props: ShortfallNoticeProps) {
  const words = () => collectionWords();
  return (
    <Show when={shortfallOf(props.wave, props.ballots)}>
      {(shortfall) => (
        <Notice tone="warn">
          {shortfall().all
            ? words().shortAll(shortfall().minimum)
            : words().short(shortfall().groups, shortfall().minimum)}
        </Notice>
      )}
    </Show>
  );
}
