import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { resultWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { statementRows } from '../questions/agreement-question';
import { LikertRows } from '../questions/likert-rows';
import { OverviewCourse } from './overview-course';
import { ParticipationPanel } from '../participation-panel';
import { comparableFamilies } from '../questions/question-answers';
import { questionsSubtitle, questionsTitle } from '../questions/question-texts';
import type { WaveResults } from '../wave-results';

/** A survey without rated units: what is seen best and worst, scale by scale, and who answered. */
export function OverviewPoll(props: { readonly results: WaveResults }) {
  const families = () => comparableFamilies(props.results);
  return (
    <>
      <Title subtitle={questionsSubtitle(props.results)}>{questionsTitle(props.results, families().flat())}</Title>
      <div class="overview-poll">
        <Show when={families().length > 0}>
          <section>
            <h2 class="figure-title">{words().poll.key}</h2>
            <p class="figure-subtitle">{words().poll.keyNote}</p>
            <For each={families()}>
              {(family) => (
                <LikertRows stacked minimum={props.results.tabulation.minimumGroupSize} rows={statementRows(family)} />
              )}
            </For>
            <p>
              <A href={`/waves/${props.results.wave.id}/results/questions`}>{words().poll.all}</A>
            </p>
          </section>
        </Show>
        <ParticipationPanel weighted={false} wave={props.results.wave} tabulation={props.results.tabulation} />
      </div>
      <OverviewCourse results={props.results} />
    </>
  );
}
