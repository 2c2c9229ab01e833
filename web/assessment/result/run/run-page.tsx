import { useParams } from '@solidjs/router';
import { createResource, type JSX, Show } from 'solid-js';
import { Loaded } from '../../../ui/loading';
import { AssessmentPage } from '../../assessment-page';
import type { AssessmentTab } from '../../assessment-tabs';
import { loadRun, type RunAddress, type RunView } from './run-data';
import { RunStatus } from './run-status';
import '../result.css';
import '../table/grade-cell.css';
import '../result-parts.css';
import '../result-narrow.css';
import '../result-print.css';

/** A run that a page shows, and the way to read it again after something was done to it. */
export interface ShownRun extends RunView {
  readonly address: RunAddress;
  readonly reload: () => Promise<unknown>;
}

interface RunPageProps {
  readonly current: AssessmentTab;
  /** What of the run the page is about: a unit, say. */
  readonly part?: (shown: ShownRun) => string;
  readonly action?: (shown: () => ShownRun) => JSX.Element;
  readonly children: (shown: () => ShownRun) => JSX.Element;
}

/** The frame of every page about one run: its state beside the trail, the run itself once it is there. */
export function RunPage(props: RunPageProps) {
  const params = useParams<{ assessmentId: string; runId: string }>();
  const address = (): RunAddress => ({ assessmentId: params.assessmentId, runId: params.runId });
  const [run, { refetch }] = createResource(address, async (at): Promise<ShownRun> => {
    return { ...(await loadRun(at)), address: at, reload: async () => refetch() };
  });
  return (
    <AssessmentPage
      current={props.current}
      part={run.latest === undefined ? undefined : props.part?.(run.latest)}
      status={<Show when={run.latest}>{(shown) => <RunStatus shown={shown()} />}</Show>}
      action={<Show when={run.latest}>{(shown) => props.action?.(shown)}</Show>}
    >
      {() => (
        <Loaded resource={run} lines={10}>
          {(shown) => props.children(shown)}
        </Loaded>
      )}
    </AssessmentPage>
  );
}
