import { For, Show } from 'solid-js';
import { formatNumber } from '../../../../lib/format';
import { sentences } from '../../../../lib/sentences';
import { publicationWords as words } from '../../../../lib/words';
import { HiddenOfCells } from './hidden-of-cells';
import { subjectName } from '../plan-names';
import type { FollowUp } from '../publication-data';
import { usePublication } from '../publication-scope';

/** Of each question that only some are asked how many cells are hidden, and how many for what decides who is asked. */
export function FollowUpList() {
  const { preview } = usePublication();
  return (
    <Show when={preview()?.followUps.length ? preview() : undefined}>
      {(tried) => (
        <section class="publication-chart">
          <h3>{words().followUps}</h3>
          <p class="muted">{words().followUpsHint}</p>
          <ul class="publication-scenarios">
            <For each={tried().followUps}>{(own) => <FollowUpRow own={own} />}</For>
          </ul>
        </section>
      )}
    </Show>
  );
}

function FollowUpRow(props: { readonly own: FollowUp }) {
  const { wave } = usePublication();
  const deciding = () => props.own.decidedBy.map((id) => subjectName(id, wave));
  const sourceHidden = () => props.own.reasons['source-hidden'] ?? 0;
  return (
    <li>
      <span class="publication-follow-up">
        {subjectName(props.own.question, wave)}
        <small class="muted publication-decided">
          {sentences([
            words().decidedBy(deciding(), formatNumber(props.own.answered)),
            ...(sourceHidden() > 0 ? [words().sourceHidden(formatNumber(sourceHidden()))] : []),
          ])}
        </small>
      </span>
      <span class="publication-scenario">
        <HiddenOfCells {...props.own} />
        <Show when={props.own.worst}>
          {(worst) => (
            <small class="publication-some publication-decided">
              {words().worseCases(words().ofCells(formatNumber(worst().hidden.median), formatNumber(worst().total)))}
            </small>
          )}
        </Show>
      </span>
    </li>
  );
}
