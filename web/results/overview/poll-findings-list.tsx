import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { ShapeAt } from '../../ui/charts/interval-mark';
import { shapeOfChange } from '../../ui/charts/mark-shape';
import { sinceText } from '../labels';
import type { SurveySeries } from '../series';
import type { WaveResults } from '../wave-results';
import type { PollCourse } from './poll-course';
import { notComparedText, pollFindings, changesTitle } from './poll-findings';

/** More than these are not what matters most. */
const MOST_SHOWN = 6;

interface PollFindingsProps {
  readonly results: WaveResults;
  readonly series: SurveySeries;
  readonly courses: readonly PollCourse[];
}

/** What changed since the wave before by more than chance, the clearest first; and what cannot be compared, and why. */
export function PollFindings(props: PollFindingsProps) {
  const findings = () => pollFindings(props.courses);
  const title = () => changesTitle(props.courses, sinceText(props.results));
  const further = () => findings().length - MOST_SHOWN;
  return (
    <section class="poll-findings">
      <Show when={title()}>{(text) => <h2 class="figure-title">{text()}</h2>}</Show>
      <Show when={findings().length > 0}>
        <ol>
          <For each={findings().slice(0, MOST_SHOWN)}>
            {({ course, change, text }) => (
              <li>
                <svg
                  class={`chart-mark chart-mark-${shapeOfChange(change.verdict)}`}
                  width="12"
                  height="12"
                  role="img"
                  aria-label={words().moves[change.verdict === 'risen' ? 'above' : 'below']}
                >
                  <ShapeAt at={0.5} y={6} shape={shapeOfChange(change.verdict)} radius={4.5} />
                </svg>
                <div>
                  <A href={change.href}>{course.label}</A>
                  <p>{text}</p>
                </div>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={further() > 0}>
        <p class="figure-subtitle">{words().overview.course.further(formatNumber(further()))}</p>
      </Show>
      <Show when={notComparedText(props.courses, props.series)}>
        {(text) => <p class="figure-subtitle">{text()}</p>}
      </Show>
    </section>
  );
}
