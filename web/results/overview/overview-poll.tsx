import { A } from '@solidjs/router';
import { createResource, For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { sinceText } from '../labels';
import { statementRows } from '../questions/statement-rows';
import { LikertRows } from '../questions/likert-rows';
import { OverviewCourse } from './overview-course';
import { ParticipationPanel } from '../participation-panel';
import { comparableFamilies } from '../questions/question-answers';
import { questionsSubtitle, questionsTitle } from '../questions/question-texts';
import type { WaveResults } from '../wave-results';
import { changesTitle, earlierAnswers, loadShareChanges, type ShareChange } from './statement-changes';

/** A survey without rated units: what is seen best and worst, what changed, scale by scale, and who answered. */
export function OverviewPoll(props: { readonly results: WaveResults }) {
  const [changes] = createResource(() => props.results, loadShareChanges);
  const families = () => comparableFamilies(props.results);
  return (
    <>
      <Title subtitle={questionsSubtitle(props.results)}>{questionsTitle(props.results, families().flat())}</Title>
      <div class="overview-poll">
        <Show when={families().length > 0}>
          <Loaded resource={changes} lines={8}>
            {(tested) => <Statements results={props.results} changes={tested()} />}
          </Loaded>
        </Show>
        <ParticipationPanel weighted={false} wave={props.results.wave} tabulation={props.results.tabulation} />
      </div>
      <OverviewCourse results={props.results} />
    </>
  );
}

/** Statements of one scale together, each beside what it was in the wave before. */
function Statements(props: { readonly results: WaveResults; readonly changes: readonly ShareChange[] }) {
  const families = () =>
    comparableFamilies(props.results).map((family) =>
      statementRows(family, { earlierOf: (statement) => earlierAnswers(props.results, statement, props.changes) }),
    );
  const title = () => {
    const verdicts = families().flatMap((rows) => rows.flatMap(({ earlier }) => earlier?.change.verdict ?? []));
    return changesTitle(verdicts, sinceText(props.results));
  };
  return (
    <section>
      <h2 class="figure-title">{title() ?? words().poll.key}</h2>
      <p class="figure-subtitle">{words().poll.keyNote}</p>
      <For each={families()}>
        {(rows) => <LikertRows stacked minimum={props.results.tabulation.minimumGroupSize} rows={rows} />}
      </For>
      <Show when={title()}>
        <p class="figure-subtitle overview-poll-note">{words().poll.changeNote}</p>
      </Show>
      <p>
        <A href={`/waves/${props.results.wave.id}/results/questions`}>{words().poll.all}</A>
      </p>
    </section>
  );
}
