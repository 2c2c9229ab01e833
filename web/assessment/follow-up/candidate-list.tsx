import { For, Show } from 'solid-js';
import { assessmentFollowUpWords as words } from '../../lib/words';
import { Checkbox } from '../../ui/field';
import type { Candidate } from './listing-draft';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  /** Whether the run has low results at all. */
  readonly anyFound: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Low results of the run, each with why it is one. */
export function CandidateList(props: CandidateListProps) {
  const isAll = () => props.candidates.every(({ key }) => props.chosen.has(key));
  const toggle = (key: string, on: boolean) =>
    props.onChange(new Set(on ? [...props.chosen, key] : [...props.chosen].filter((one) => one !== key)));
  const toggleAll = (on: boolean) => props.onChange(new Set(on ? props.candidates.map(({ key }) => key) : []));
  return (
    <Show
      when={props.candidates.length > 0}
      fallback={<p class="muted">{props.anyFound ? words().listing.allListed : words().listing.noneFound}</p>}
    >
      <fieldset class="follow-up-candidates">
        <legend class="field-label">
          {words().listing.choose} <span class="muted">{words().listing.found(props.candidates.length)}</span>
        </legend>
        <Checkbox
          label={words().listing.chooseAll}
          checked={isAll()}
          onChange={(event) => toggleAll(event.currentTarget.checked)}
        />
        <div class="follow-up-candidate-rows">
          <For each={props.candidates}>
            {(candidate) => (
              <Checkbox
                label={words().listing.candidate(candidate.unit, candidate.indicator)}
                hint={candidate.reason}
                checked={props.chosen.has(candidate.key)}
                onChange={(event) => toggle(candidate.key, event.currentTarget.checked)}
              />
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}
