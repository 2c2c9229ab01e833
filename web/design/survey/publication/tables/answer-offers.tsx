import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { ButtonLink } from '../../../../ui/button';
import { subjectName } from '../plan-names';
import { usePublication } from '../publication-scope';

/** Which questions that divide people hide cells because they may be skipped. */
export function AnswerOffers() {
  const { preview, readOnly, wave, waveId } = usePublication();
  const offers = () => preview()?.answers ?? [];
  return (
    <Show when={!readOnly && offers().length > 0}>
      <section>
        <h2>{words().answers}</h2>
        <For each={offers()}>
          {({ question, hidden: [before, after] }) => (
            <div class="publication-merger">
              <p>{words().answeredByAll(subjectName(question, wave))}</p>
              <p>{words().mergerGain(formatNumber(before), formatNumber(after))}</p>
              <ButtonLink href={`/waves/${waveId}/questionnaire`}>{words().toQuestions}</ButtonLink>
            </div>
          )}
        </For>
      </section>
    </Show>
  );
}
