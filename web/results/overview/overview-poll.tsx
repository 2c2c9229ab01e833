import { A } from '@solidjs/router';
import { createMemo, createResource, For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { LikertRows } from '../questions/likert-rows';
import { comparableFamilies } from '../questions/question-answers';
import { questionsSubtitle, questionsTitle, statementsText } from '../questions/question-texts';
import { statementRows } from '../questions/statement-rows';
import { sinceText } from '../labels';
import { ParticipationPanel } from '../participation-panel';
import { loadSeries, type SurveySeries } from '../series';
import type { WaveResults } from '../wave-results';
import { type PollCourse, pollCourses } from './poll-course';
import { PollCourses } from './poll-courses';
import { mainChangeTitle } from './poll-findings';
import { PollFindings } from './poll-findings-list';
import { earlierAnswers } from './statement-changes';

interface OverviewPollProps {
  readonly results: WaveResults;
}

/**
 * A survey without rated units: what changed, what is seen best and worst, who answered, and the course over its waves. The
 * page is called by its clearest change, or by what is seen best and worst where nothing changed by more than chance.
 */
export function OverviewPoll(props: OverviewPollProps) {
  const [series] = createResource(() => props.results, loadSeries);
  return <Loaded resource={series}>{(known) => <Poll results={props.results} series={known()} />}</Loaded>;
}

interface PollProps extends OverviewPollProps {
  readonly series: SurveySeries;
}

function Poll(props: PollProps) {
  const courses = createMemo(() => pollCourses(props.results, props.series));
  const families = () => comparableFamilies(props.results);
  const change = () => mainChangeTitle(courses(), sinceText(props.results));
  const levels = () => (change() === undefined ? undefined : statementsText(families().flat()));
  return (
    <>
      <Title subtitle={questionsSubtitle(props.results)}>
        {change() ?? questionsTitle(props.results, families().flat())}
      </Title>
      <div class="overview-poll">
        <Show when={courses().length + families().length > 0}>
          <div>
            <PollFindings {...props} courses={courses()} />
            <Show when={families().length > 0}>
              <Statements {...props} courses={courses()} title={levels() ?? words().poll.key} />
            </Show>
          </div>
        </Show>
        <ParticipationPanel weighted={false} wave={props.results.wave} tabulation={props.results.tabulation} />
      </div>
      <PollCourses {...props} courses={courses()} />
    </>
  );
}

/** Statements of one scale together, each beside what it was in the wave before. */
function Statements(props: PollProps & { readonly courses: readonly PollCourse[]; readonly title: string }) {
  const families = () =>
    comparableFamilies(props.results).map((family) =>
      statementRows(family, { earlierOf: (statement) => earlierAnswers(props.results, statement, props.courses) }),
    );
  const isCompared = () => families().some((rows) => rows.some(({ earlier }) => earlier !== undefined));
  return (
    <section class="overview-statements">
      <h2 class="figure-title">{props.title}</h2>
      <p class="figure-subtitle">{words().poll.keyNote}</p>
      <For each={families()}>
        {(rows) => <LikertRows stacked minimum={props.results.tabulation.minimumGroupSize} rows={rows} />}
      </For>
      <Show when={isCompared()}>
        <p class="figure-subtitle overview-poll-note">{words().poll.changeNote}</p>
      </Show>
      <p>
        <A href={`/waves/${props.results.wave.id}/results/questions`}>{words().poll.all}</A>
      </p>
    </section>
  );
}
