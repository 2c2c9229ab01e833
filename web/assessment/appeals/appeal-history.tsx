import { For, Show } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { formatDateTime } from '../../lib/format';
import { assessmentAppealWords as words } from '../../lib/words';
import type { AssessmentHead } from '../assessment-data';
import { daysLate } from './appeal-state';
import { correctionAfter } from './correction';
import type { AppealPlace } from './appeal-place';

interface AppealHistoryProps {
  readonly place: AppealPlace;
  readonly appeal: Appeal;
}

interface Deed {
  readonly at: number;
  readonly text: string;
  readonly remark?: string;
}

/** What happened, the first first. */
export function AppealHistory(props: AppealHistoryProps) {
  return (
    <section>
      <h3>{words().history.title}</h3>
      <ol class="appeal-history">
        <For each={deedsOf(props.appeal, props.place.head)}>
          {(deed) => (
            <li>
              <span class="muted">{formatDateTime(deed.at)}</span>
              <span>
                {deed.text}
                <Show when={deed.remark}>
                  <span class="appeal-late">{deed.remark}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function deedsOf(appeal: Appeal, head: AssessmentHead): readonly Deed[] {
  const { state, askedAt, answer, withdrawnAt } = appeal;
  const deeds: Deed[] = [{ at: askedAt, text: words().history.asked }];
  if (withdrawnAt !== null) deeds.push({ at: withdrawnAt, text: words().history.withdrawn });
  if (answer !== null && (state === 'upheld' || state === 'rejected')) {
    const late = daysLate(appeal);
    const remark = late === 0 ? {} : { remark: words().history.late(late) };
    deeds.push({ at: answer.at, text: words().history.answered[state], ...remark });
  }
  const correction = state === 'upheld' ? correctionAfter(appeal, head.runs) : undefined;
  if (correction !== undefined && correction.publishedAt !== null) {
    deeds.push({ at: correction.publishedAt, text: words().history.corrected(correction.number) });
  }
  return deeds.toSorted((one, other) => one.at - other.at);
}
