import { A } from '@solidjs/router';
import { createResource, For, Show } from 'solid-js';
import IconPlus from '~icons/lucide/plus';
import { formatDay } from '../lib/format';
import { localized } from '../lib/i18n';
import { isOrganizer } from '../lib/session';
import { assessmentSchemeWords, assessmentWords as words } from '../lib/words';
import { ButtonLink } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Loaded } from '../ui/loading';
import { Page } from '../ui/page';
import { StateMark } from '../ui/state-mark';
import { Table } from '../ui/table';
import { Title } from '../ui/title';
import { type AssessmentHead, loadAssessments } from './assessment-data';
import { appealsAddress } from './appeals/appeals-address';
import { firstAddress } from './assessment-tabs';
import { RUN_LOOKS } from './run-look';
import { NewAssessment } from './start/new-assessment';
import './assessment.css';

/** The assessments: all of them for organizers, those with a published result for leaders. */
export function AssessmentsPage() {
  const [assessments] = createResource(loadAssessments);
  return (
    <Page
      trail={[{ label: words().assessments }]}
      action={
        <Show when={isOrganizer() && (assessments.latest?.length ?? 0) > 0}>
          <ButtonLink href="/assessments/new" kind="primary">
            <IconPlus width={16} height={16} aria-hidden="true" />
            {words().list.add}
          </ButtonLink>
        </Show>
      }
    >
      <Loaded resource={assessments}>{(listed) => <AssessmentList assessments={listed()} />}</Loaded>
    </Page>
  );
}

function AssessmentList(props: { readonly assessments: readonly AssessmentHead[] }) {
  return (
    <Show when={props.assessments.length > 0} fallback={<NoAssessment />}>
      <Title>{words().list.title(props.assessments.length)}</Title>
      <Table caption={words().assessments} density="reading">
        <thead>
          <tr>
            <For each={Object.values(words().list.heads)}>{(head) => <th scope="col">{head}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.assessments}>{(assessment) => <AssessmentRow assessment={assessment} />}</For>
        </tbody>
      </Table>
    </Show>
  );
}

/** For organizers the ways to a first one stand here at once. */
function NoAssessment() {
  return (
    <Show when={isOrganizer()} fallback={<EmptyState page title={words().list.leaderEmpty} />}>
      <Title subtitle={assessmentSchemeWords().start.subtitle}>{words().list.empty}</Title>
      <NewAssessment />
    </Show>
  );
}

function AssessmentRow(props: { readonly assessment: AssessmentHead }) {
  const address = () => firstAddress(props.assessment, isOrganizer());
  const run = () => props.assessment.runs[0];
  return (
    <tr>
      <th scope="row">
        <Show when={address()} fallback={localized(props.assessment.title)}>
          {(href) => <A href={href()}>{localized(props.assessment.title)}</A>}
        </Show>
      </th>
      <td>
        <Show when={run()} fallback={<StateMark shape="dashed-ring">{words().noRun}</StateMark>}>
          {(latest) => <StateMark {...RUN_LOOKS[latest().state]}>{words().runStates[latest().state]}</StateMark>}
        </Show>
        <Show when={props.assessment.openAppeals.count > 0}>
          <A class="assessment-list-appeals" href={appealsAddress(props.assessment.id)}>
            {appealsText(props.assessment)}
          </A>
        </Show>
      </td>
      <td class="muted">{formatDay(props.assessment.changedAt)}</td>
    </tr>
  );
}

function appealsText({ openAppeals }: AssessmentHead): string {
  const { count, dueAt } = openAppeals;
  return dueAt === null || dueAt >= Date.now()
    ? words().list.appeals(count, formatDay(dueAt ?? 0))
    : words().list.appealsOverdue(count);
}
