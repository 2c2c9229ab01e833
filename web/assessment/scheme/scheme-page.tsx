import { useParams, useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { DraftEditor } from './draft/draft-editor';
import { LockedScheme } from './draft/locked-scheme';
import { loadPlace } from './scheme-place';
import '../../ui/charts/charts.css';
import '../../ui/charts/nominal-actual.css';
import './scheme.css';
import './panel/scheme-panel.css';
import './grading/scheme-grading.css';
import './scheme-narrow.css';

/** /assessments/:assessmentId/scheme, and ?version=hash for one that does not change any more. */
export function SchemePage() {
  const params = useParams<{ assessmentId: string }>();
  const [search] = useSearchParams<{ version: string }>();
  const [place, { refetch }] = createResource(
    () => ({ assessmentId: params.assessmentId, version: search.version }),
    loadPlace,
  );
  return (
    <Show when={place()} keyed>
      {(present) => (
        <Show when={present.shown} fallback={<DraftEditor place={present} onReload={() => void refetch()} />}>
          {(version) => <LockedScheme place={present} version={version()} />}
        </Show>
      )}
    </Show>
  );
}
