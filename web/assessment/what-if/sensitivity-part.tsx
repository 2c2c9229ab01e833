import { createResource, For, Show } from 'solid-js';
import type { Sensitivity } from '#domain/assessment/what-if/sensitivity';
import { formatPercent } from '../../lib/format';
import { assessmentTrialWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import type { ShownRun } from '../result/run/run-page';
import { loadSensitivity } from './what-if-answer';

/** In words, which places do not depend on the full points, and which do. */
export function SensitivityPart(props: { readonly shown: ShownRun; readonly category: string | null }) {
  const [sensitivity] = createResource(
    () => ({ address: props.shown.address, category: props.category }),
    loadSensitivity,
  );
  return (
    <section class="trial-sensitivity">
      <Loaded resource={sensitivity} lines={3}>
        {(present) => (
          <>
            <h2 class="trial-heading">{sensitivityTitle(present())}</h2>
            <p class="muted">
              {words().sensitivity.how(
                formatPercent(1 - present().spread, 0),
                formatPercent(1 + present().spread, 0),
                present().draws,
              )}
            </p>
            <p class="muted">{present().isExact ? words().sensitivity.exact : words().sensitivity.notExact}</p>
            <Show when={openBlocks(present()).length > 0}>
              <ul class="trial-grades">
                <For each={openBlocks(present())}>{(block) => <li>{blockText(props.shown, present(), block)}</li>}</For>
              </ul>
            </Show>
          </>
        )}
      </Loaded>
    </section>
  );
}

type Block = Sensitivity['blocks'][number];

function openBlocks({ blocks }: Sensitivity): readonly Block[] {
  return blocks.filter(({ from, to }) => to > from);
}

export function sensitivityTitle(sensitivity: Sensitivity): string {
  const found = placesText(sensitivity);
  return sensitivity.isExact ? found : words().sensitivity.inTrials(sensitivity.draws, found);
}

function placesText(sensitivity: Sensitivity): string {
  const open = openBlocks(sensitivity);
  if (open.length === 0) return words().sensitivity.none;
  const ranges = open.map(({ from, to }) => `${from}–${to}`).join(words().listComma);
  const { steadyPlaces } = sensitivity;
  return steadyPlaces === 0 ? words().sensitivity.depend(ranges) : words().sensitivity.both(steadyPlaces, ranges);
}

/** Of one run of places: who moves the farthest in it. */
function blockText(shown: ShownRun, { units }: Sensitivity, { from, to }: Block): string {
  const within = units.filter(({ rank }) => rank >= from && rank <= to);
  const widest = within.toSorted((one, other) => other.worst - other.best - (one.worst - one.best))[0];
  if (widest === undefined) return words().sensitivity.range(from, to);
  return words().sensitivity.block({
    range: words().sensitivity.range(from, to),
    name: shown.unitName(widest.unitCode),
    best: widest.best,
    worst: widest.worst,
  });
}
