import { createMemo, createSignal, For, Show } from 'solid-js';
import { assessmentTrialWords as words } from '../../lib/words';
import { Notice } from '../../ui/notice';
import { Title } from '../../ui/title';
import { CategoryControls } from '../result/table/category-controls';
import { RunPage, type ShownRun } from '../result/run/run-page';
import { refusalLines } from './refusal-lines';
import { SensitivityPart } from './sensitivity-part';
import { createWhatIf } from './what-if-answer';
import { changesOf, NOTHING_CHANGED } from './what-if-draft';
import { WhatIfPanel } from './what-if-panel';
import { WhatIfPlaces } from './what-if-places';
import { trialTitle } from './trial-title';
import './what-if.css';

/** What places and grades would be with other points, conversions, lines and quotas; nothing of it is kept. */
export function WhatIfPage() {
  return <RunPage current="what-if">{(shown) => <WhatIfRun shown={shown()} />}</RunPage>;
}

function WhatIfRun(props: { readonly shown: ShownRun }) {
  const [draft, setDraft] = createSignal(NOTHING_CHANGED);
  const [wanted, setWanted] = createSignal<string>();
  const changes = createMemo(() => changesOf(props.shown.scheme, draft()));
  const { answer, waiting } = createWhatIf(() => {
    const changed = changes();
    return changed === null ? null : { address: props.shown.address, changes: changed };
  });
  const given = () => {
    const present = answer();
    return present.kind === 'answer' ? present.answer : undefined;
  };
  const refused = () => {
    const present = answer();
    return present.kind === 'refused' ? refusalLines(props.shown.scheme, present.problem) : undefined;
  };
  const category = () =>
    (props.shown.categories.find(({ categoryId }) => (categoryId ?? '') === wanted()) ?? props.shown.categories[0])
      ?.categoryId ?? null;
  const title = () => trialTitle(props.shown, given(), category());
  return (
    <div class="trial">
      <p class="trial-notice">{words().notice}</p>
      <div class="trial-columns">
        <WhatIfPanel
          address={props.shown.address}
          scheme={props.shown.scheme}
          draft={draft()}
          points={given()?.points}
          changed={changes() !== null}
          onChange={(change) => setDraft({ ...draft(), ...change })}
          onReset={() => setDraft(NOTHING_CHANGED)}
        />
        <div class="trial-results" data-waiting={waiting() ? '' : undefined}>
          <Title subtitle={title().subtitle}>{title().title}</Title>
          <p class="visually-hidden" role="status">
            {given() === undefined ? '' : title().title}
          </p>
          <Show when={refused()}>
            {(lines) => (
              <Notice tone="danger" live>
                <For each={lines()}>{(line) => <p>{line}</p>}</For>
              </Notice>
            )}
          </Show>
          <CategoryControls shown={props.shown} category={category()} onCategory={setWanted} />
          <WhatIfPlaces shown={props.shown} whatIf={given()} category={category()} />
          <SensitivityPart shown={props.shown} category={category()} />
        </div>
      </div>
    </div>
  );
}
