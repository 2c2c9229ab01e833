import { A, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import type { Appeal } from '#domain/assessment/records';
import { formatDay } from '../../lib/format';
import { isOrganizer } from '../../lib/session';
import { assessmentAppealWords as words } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { Title } from '../../ui/title';
import type { AssessmentHead, RunHead } from '../assessment-data';
import { canBeAskedAbout, standingRuns } from './appeal-data';
import { AppealDetail } from './appeal-detail';
import { type AppealFilter, AppealList, inOrder, passes } from './appeal-list';
import type { AppealPlace } from './appeal-place';
import { isOverdue } from './appeal-state';
import { appealsAddress, isAsking } from './appeals-address';
import { AskForm } from './ask-form';

/**
 * The list on the left; on the right the appeal that the address names, else the first, or the form for a new one.
 * An appeal that is read again stays on the page as it is, with what is being typed or confirmed there.
 */
export function AppealWork(props: AppealPlace) {
  const [search] = useSearchParams();
  const [filter, setFilter] = createSignal<AppealFilter>('all');
  const listed = createMemo(() => inOrder(props.view.appeals.filter((appeal) => passes(appeal, filter()))));
  const chosen = () => props.view.appeals.find(({ id }) => id === search['appeal']);
  const opened = () => chosen() ?? listed()[0];
  const asks = () => !isOrganizer() && isAsking(search);
  const isEmpty = () => props.view.appeals.length === 0 && !asks();
  return (
    <Show when={!isEmpty()} fallback={<NoAppeals head={props.head} />}>
      <Title subtitle={periodsOf(props.head)}>{findingOf(props.view.appeals)}</Title>
      <div class="appeals" data-open={chosen() !== undefined || asks() ? '' : undefined}>
        <AppealList
          place={props}
          appeals={listed()}
          opened={asks() ? undefined : opened()?.id}
          filter={filter()}
          onFilter={setFilter}
        />
        <div class="appeals-side">
          <p class="appeals-back">
            <A href={appealsAddress(props.head.id)}>{words().back}</A>
          </p>
          <Show
            when={asks()}
            fallback={
              <Show when={opened()?.id} keyed>
                <Show when={opened()}>{(appeal) => <AppealDetail place={props} appeal={appeal()} />}</Show>
              </Show>
            }
          >
            <AskForm place={props} />
          </Show>
        </div>
      </div>
    </Show>
  );
}

function NoAppeals(props: { readonly head: AssessmentHead }) {
  return (
    <Show
      when={standingRuns(props.head).length > 0}
      fallback={
        <EmptyState page title={words().title.none}>
          {words().unpublished}
        </EmptyState>
      }
    >
      <EmptyState page title={words().title.none}>
        {words().noneText}
        <br />
        {periodsOf(props.head)}
      </EmptyState>
    </Show>
  );
}

function findingOf(appeals: readonly Appeal[]): string {
  const open = appeals.filter(({ state }) => state === 'open');
  const overdue = open.filter(isOverdue).length;
  if (appeals.length === 0) return words().title.none;
  if (open.length === 0) return words().title.done(appeals.length);
  return overdue === 0 ? words().title.waiting(open.length) : words().title.overdue(open.length, overdue);
}

/** Until when the latest published result can be asked about. */
function periodsOf(head: AssessmentHead): string {
  const [run] = standingRuns(head);
  return run === undefined ? '' : periodText(run);
}

function periodText(run: RunHead): string {
  const day = formatDay(run.appealsUntil ?? 0);
  return canBeAskedAbout(run) ? words().period.open(run.number, day) : words().period.over(run.number, day);
}
