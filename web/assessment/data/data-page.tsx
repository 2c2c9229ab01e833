import { useParams, useSearchParams } from '@solidjs/router';
import { createResource, Match, Show, Switch } from 'solid-js';
import { loadDataPlace } from './data-place';
import { EntriesImport } from './entries-import';
import { FiguresImport } from './figures-import';
import { DataWork } from './data-work';
import './data.css';

/** /assessments/:assessmentId/data; ?figures=… and ?entries bring a file in. */
export function DataPage() {
  const params = useParams<{ assessmentId: string }>();
  const [search] = useSearchParams<{ figures: string; entries: string }>();
  const [place, { refetch }] = createResource(() => params.assessmentId, loadDataPlace);
  return (
    <Show when={place.latest}>
      {(present) => (
        <Switch fallback={<DataWork place={present()} onChange={() => refetch()} />}>
          <Match when={present().items.find(({ id }) => id === search.figures)}>
            {(item) => <FiguresImport place={present()} item={item()} onChange={() => refetch()} />}
          </Match>
          <Match when={search.entries !== undefined}>
            <EntriesImport place={present()} onChange={() => refetch()} />
          </Match>
        </Switch>
      )}
    </Show>
  );
}
