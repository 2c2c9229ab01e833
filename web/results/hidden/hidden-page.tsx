import { createResource, Show } from 'solid-js';
import { formatNumber } from '../../lib/format';
import { sentences } from '../../lib/sentences';
import { session } from '../../lib/session';
import { hiddenWords as words } from '../../lib/words';
import { Loaded } from '../../ui/loading';
import { Title } from '../../ui/title';
import { ResultsPage } from '../results-page';
import type { WaveResults } from '../wave-results';
import { type HiddenReport, loadHidden } from './hidden-data';
import { HiddenList } from './hidden-list';
import { HiddenRules } from './hidden-rules';
import { HiddenSummary } from './hidden-summary';
import { NextTime } from './next-time';
import './hidden.css';

/** Which planned cells are hidden and why, and what to plan otherwise; made of the release and of public facts alone. */
export function HiddenPage() {
  return <ResultsPage current="hidden">{(results) => <Hidden results={results} />}</ResultsPage>;
}

function Hidden(props: { readonly results: WaveResults }) {
  const [report] = createResource(() => props.results.wave.id, loadHidden);
  return (
    <Loaded resource={report}>
      {(loaded) => (
        <div class="hidden-page">
          <Title subtitle={subtitleOf(props.results, loaded())}>{findingOf(props.results, loaded())}</Title>
          <Show when={loaded().cells.length > 0} fallback={<NothingHidden report={loaded()} />}>
            <div class="hidden-columns">
              <div class="hidden-main">
                <HiddenSummary report={loaded()} />
                <NextTime results={props.results} report={loaded()} />
              </div>
              <HiddenRules report={loaded()} />
              <HiddenList results={props.results} report={loaded()} />
            </div>
          </Show>
        </div>
      )}
    </Loaded>
  );
}

function findingOf({ wave }: WaveResults, { kinds, cells }: HiddenReport): string {
  const isPublished = wave.state === 'published';
  const shown = kinds.reduce((sum, kind) => sum + kind.shown, 0);
  const all = shown + cells.length;
  if (all === 0) return words().noCells;
  if (cells.length === 0) return words().allShown({ cells: formatNumber(all), isPublished });
  return words().finding({
    cells: formatNumber(all),
    shown: formatNumber(shown),
    hidden: formatNumber(cells.length),
    isPublished,
  });
}

function subtitleOf({ tabulation }: WaveResults, { cells }: HiddenReport): string {
  if (tabulation.suppression === 'none' && cells.length === 0) return words().noSuppression;
  return sentences([words().scope, ...(session().user.unitScope === null ? [] : [words().scopedReader])]);
}

function NothingHidden(props: { readonly report: HiddenReport }) {
  return (
    <>
      <Show when={props.report.kinds.length > 0}>
        <HiddenSummary report={props.report} />
      </Show>
      <p class="hidden-nothing">{words().nothingToDo}</p>
    </>
  );
}
