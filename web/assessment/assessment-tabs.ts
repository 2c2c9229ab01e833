import type { AssessmentHead } from './assessment-data';
import { appealsAddress } from './appeals/appeals-address';
import { runPageAddress, whatIfAddress } from './result/run/run-links';

/** The pages of an assessment, in the order of the work. */
export type AssessmentTab = 'scheme' | 'data' | 'result' | 'what-if' | 'appeals' | 'follow-up';

interface TabRule {
  readonly tab: AssessmentTab;
  /** Leaders see what became of it, not how it is made. */
  readonly organizersOnly: boolean;
  /** Nothing to see there before the first run. */
  readonly needsRun: boolean;
  readonly address: (assessmentId: string, runId: string) => string;
}

/** A page is listed once it exists. */
const RULES: readonly TabRule[] = [
  { tab: 'scheme', organizersOnly: true, needsRun: false, address: (id) => `/assessments/${id}/scheme` },
  { tab: 'data', organizersOnly: true, needsRun: false, address: (id) => `/assessments/${id}/data` },
  {
    tab: 'result',
    organizersOnly: false,
    needsRun: false,
    address: (id, runId) =>
      runId === '' ? `/assessments/${encodeURIComponent(id)}/result` : runPageAddress(id, runId),
  },
  { tab: 'what-if', organizersOnly: true, needsRun: true, address: whatIfAddress },
  { tab: 'appeals', organizersOnly: false, needsRun: true, address: (id) => appealsAddress(id) },
  {
    tab: 'follow-up',
    organizersOnly: false,
    needsRun: true,
    address: (id) => `/assessments/${encodeURIComponent(id)}/follow-up`,
  },
];

export interface PlacedTab {
  readonly tab: AssessmentTab;
  readonly href: string;
}

interface TabChoice {
  readonly head: AssessmentHead;
  /** The run that the page shows; without one, the latest. */
  readonly runId: string | undefined;
  readonly organizer: boolean;
}

/** The tabs of an assessment for this reader, with their addresses. */
export function tabsOf({ head, runId, organizer }: TabChoice): readonly PlacedTab[] {
  const run = runId ?? head.runs[0]?.id;
  return RULES.filter(
    ({ organizersOnly, needsRun }) => (organizer || !organizersOnly) && (run !== undefined || !needsRun),
  ).map(({ tab, address }) => ({ tab, href: address(head.id, run ?? '') }));
}

/** Where an assessment opens: its latest result, or, before there is one, its scheme. */
export function firstAddress(head: AssessmentHead, organizer: boolean): string | undefined {
  const tabs = tabsOf({ head, runId: undefined, organizer });
  const result = head.runs.length === 0 ? undefined : tabs.find(({ tab }) => tab === 'result');
  return (result ?? tabs[0])?.href;
}
