import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { isOrganizer } from '../../lib/session';
import { assessmentResultWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { CategoryControls, type ResultView } from './table/category-controls';
import { Consequences } from './consequences/consequences';
import { Proposals } from './decisions/proposals';
import { ProposeDialog } from './decisions/propose-dialog';
import { ResultActions } from './result-actions';
import { ResultNote } from './result-note';
import { resultCategory, type ResultRow } from './table/result-rows';
import { FullTable, ResultTable } from './table/result-table';
import { resultSubtitle, resultTitle } from './result-title';
import { RunList } from './run/run-list';
import { RunPage, type ShownRun } from './run/run-page';
import { discriminationAddress } from './run/run-links';
import { Superseded } from './run/superseded';

/** Places and grades of a run, category by category, and what may be said about the border of a grade. */
export function ResultPage() {
  return (
    <RunPage current="result" action={(shown) => <ResultActions shown={shown()} />}>
      {(shown) => <Result shown={shown()} />}
    </RunPage>
  );
}

function Result(props: { readonly shown: ShownRun }) {
  const [search, setSearch] = useSearchParams();
  const [view, setView] = createSignal<ResultView>('chart');
  const [changed, setChanged] = createSignal<ResultRow>();
  const wanted = () => props.shown.categories.find(({ categoryId }) => (categoryId ?? '') === search['category']);
  const category = createMemo(() => {
    const outcome = wanted() ?? props.shown.categories[0];
    return outcome === undefined ? undefined : resultCategory(props.shown, outcome);
  });
  const mayPropose = () => isOrganizer() && props.shown.run.state === 'draft';
  return (
    <Show when={category()} fallback={<Title>{words().noUnits}</Title>}>
      {(present) => (
        <div class="result">
          <Title subtitle={resultSubtitle(props.shown, present())}>{resultTitle(props.shown, present())}</Title>
          <Superseded shown={props.shown} />
          <CategoryControls
            shown={props.shown}
            category={present().outcome.categoryId}
            onCategory={(next) => setSearch({ category: next })}
            view={view()}
            onView={setView}
          />
          <div class="result-frame">
            <Show when={view() === 'chart'} fallback={<FullTable shown={props.shown} category={present()} />}>
              <ResultTable
                shown={props.shown}
                category={present()}
                onPropose={mayPropose() ? (row) => setChanged(row) : undefined}
              />
            </Show>
            <ResultNote shown={props.shown} category={present()} />
          </div>
          <p class="result-legend">{words().legend}</p>
          <Show when={isOrganizer()}>
            <p class="result-more">
              <A href={discriminationOf(props.shown, present().outcome.categoryId)}>{words().toDiscrimination}</A>
            </p>
          </Show>
          <Proposals shown={props.shown} />
          <Consequences shown={props.shown} />
          <RunList shown={props.shown} />
          <ProposeDialog shown={props.shown} row={changed()} onClose={() => setChanged(undefined)} />
        </div>
      )}
    </Show>
  );
}

function discriminationOf({ address }: ShownRun, category: string | null): string {
  const query = category === null ? '' : `?category=${encodeURIComponent(category)}`;
  return discriminationAddress(address.assessmentId, address.runId) + query;
}
