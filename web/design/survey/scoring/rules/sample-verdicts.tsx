import { For, Show } from 'solid-js';
import { scoringWords } from '../../../../lib/words';
import { judgeSample, SAMPLE_BALLOTS, sampleCards } from './sample-ballots';
import { useScoring } from '../scoring-scope';

/** Five made-up ballots of this questionnaire, judged as the count would judge them. */
export function SampleVerdicts() {
  const { session, questionnaire } = useScoring();
  const words = () => scoringWords();
  const cards = sampleCards(questionnaire);
  return (
    <table class="scoring-table">
      <caption>
        <Show when={cards > 0} fallback={words().rules.examplePoll}>
          {words().rules.example(cards)}
        </Show>
      </caption>
      <tbody>
        <For each={SAMPLE_BALLOTS}>
          {(sample) => {
            const verdict = () => judgeSample(sample, { questionnaire, scheme: session.current() });
            const text = () => {
              const own = verdict();
              return words().verdicts[own.kind](own.kind === 'counts' ? 0 : own.rule);
            };
            return (
              <tr>
                <th scope="row">{words().samples[sample]}</th>
                <td data-verdict={verdict().kind}>{text()}</td>
              </tr>
            );
          }}
        </For>
      </tbody>
    </table>
  );
}
