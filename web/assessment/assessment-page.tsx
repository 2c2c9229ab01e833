import { useParams } from '@solidjs/router';
import { createResource, type JSX, Show } from 'solid-js';
import { localized } from '../lib/i18n';
import { isOrganizer } from '../lib/session';
import { assessmentWords as words } from '../lib/words';
import { Loaded } from '../ui/loading';
import { Page } from '../ui/page';
import { Tabs } from '../ui/tabs';
import { type AssessmentHead, loadHead } from './assessment-data';
import { type AssessmentTab, tabsOf } from './assessment-tabs';
import './assessment.css';

interface AssessmentPageProps {
  readonly current: AssessmentTab;
  /** What a page below the tab is about: a unit, say. */
  readonly part?: string | undefined;
  /** State text at the top right, before the button: a <StateMark>. */
  readonly status?: JSX.Element;
  /** The one primary action. */
  readonly action?: JSX.Element;
  /** In its place, one that depends on the assessment. */
  readonly actionOf?: (head: () => AssessmentHead) => JSX.Element;
  /** Called once the assessment is known; it stays while the page reads it again, as `reload` does. */
  readonly children: (head: () => AssessmentHead, reload: () => unknown) => JSX.Element;
}

/**
 * Header, trail and tabs of every page of an assessment (`:assessmentId`, and `:runId` where there is one). An
 * assessment that does not exist, or not for this reader, goes to the error boundary in words.
 */
export function AssessmentPage(props: AssessmentPageProps) {
  const params = useParams<{ assessmentId: string; runId?: string }>();
  const [head, { refetch }] = createResource(() => params.assessmentId, loadHead);
  return (
    <Page
      trail={trail(head.latest, { current: props.current, part: props.part, runId: params.runId })}
      status={props.status}
      action={props.actionOf ? <Show when={head.latest}>{(present) => props.actionOf?.(present)}</Show> : props.action}
      tabs={
        <Show when={head.latest}>
          {(present) => <AssessmentTabs head={present()} runId={params.runId} current={props.current} />}
        </Show>
      }
    >
      <Loaded resource={head} lines={8}>
        {(present) => props.children(present, refetch)}
      </Loaded>
    </Page>
  );
}

interface Place {
  readonly current: AssessmentTab;
  readonly part: string | undefined;
  readonly runId: string | undefined;
}

function trail(head: AssessmentHead | undefined, { current, part, runId }: Place) {
  const list = { label: words().assessments, href: '/assessments' };
  if (head === undefined) return [list];
  const label = words().tabs[current];
  const own = tabsOf({ head, runId, organizer: isOrganizer() }).find(({ tab }) => tab === current);
  const above = part === undefined || own === undefined ? [{ label }] : [{ label, href: own.href }, { label: part }];
  return [list, { label: localized(head.title) }, ...above];
}

interface AssessmentTabsProps {
  readonly head: AssessmentHead;
  readonly runId: string | undefined;
  readonly current: AssessmentTab;
}

function AssessmentTabs(props: AssessmentTabsProps) {
  const tabs = () => tabsOf({ head: props.head, runId: props.runId, organizer: isOrganizer() });
  return (
    <Tabs
      label={words().tabsLabel}
      current={tabs().find(({ tab }) => tab === props.current)?.href ?? ''}
      tabs={tabs().map(({ tab, href }) => ({ href, label: labelOf(props.head, tab) }))}
    />
  );
}

/** With the number of appeals that wait for an answer. */
function labelOf({ openAppeals }: AssessmentHead, tab: AssessmentTab): string {
  const isCounted = tab === 'appeals' && openAppeals.count > 0;
  return isCounted ? `${words().tabs[tab]} ${openAppeals.count}` : words().tabs[tab];
}
