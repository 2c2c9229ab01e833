import { A } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { checkPublication } from '#domain/disclosure/check-publication';
import { createAutosave, type SaveOutcome } from '../../../lib/autosave';
import { createSafeLeaving } from '../../../lib/safe-leaving';
import { useUndoKeys } from '../../../lib/undo-keys';
import { createValueSession } from '../../../lib/value-session';
import { publicationWords as words } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { UndoButtons } from '../../../ui/undo-buttons';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import { GroupsStatus } from '../groups/groups-status';
import { surveyTrail } from '../survey-trail';
import { AnswerOffers } from './tables/answer-offers';
import { createTrial } from './trial/create-trial';
import { FixedNotice } from './tables/fixed-notice';
import { FixedTable } from './tables/fixed-table';
import { draftOf, isSendable, type PlanDraft, planToTry } from './plan-draft';
import { FollowUpList } from './trial/follow-up-list';
import { HiddenReasons } from './trial/hidden-reasons';
import { MergerOffers } from './tables/merger-offers';
import { firstShown, tableCount } from './tables/shown-tables';
import { PreviewTable } from './trial/preview-table';
import { savePublication, type WaveToPublish } from './publication-data';
import { PublicationContext, type PublicationScope } from './publication-scope';
import { ScenarioList } from './trial/scenario-list';
import { TableList } from './tables/table-list';
import { TrialBar } from './trial/trial-bar';
import { trialFinding } from './trial/trial-finding';
import { TurnoutChart } from './trial/turnout-chart';
import './publication.css';

export function PublicationEditor(props: WaveToPublish) {
  const { wave, questionnaire } = props;
  const readOnly = wave.state !== 'draft';
  const isCounted = wave.state === 'counted' || wave.state === 'published';
  const named = { questionnaire, groups: wave.groups };
  const saving = createSaving(wave.id);
  const session = createValueSession(draftOf(wave.settings), saving.changed);
  const problems = createMemo(() => checkPublication(session.value(), named));
  const [chosen, choose] = createSignal(firstShown(session.current(), named));
  const trial = createTrial(wave.id, () => (isCounted ? undefined : planToTry(session.value(), named)));
  const scope: PublicationScope = {
    waveId: wave.id,
    wave: named,
    session,
    readOnly,
    problems,
    preview: trial.preview,
    people: trial.people,
    chosen,
    choose,
  };
  if (!readOnly) useUndoKeys(session);
  createSafeLeaving(saving, () => window.confirm(words().unsavedLeave));
  return (
    <PublicationContext.Provider value={scope}>
      <Page
        trail={surveyTrail(wave.title)}
        status={
          <Show when={!readOnly} fallback={<WaveStateMark wave={wave} />}>
            <GroupsStatus
              state={saving.state()}
              sendable={isSendable(session.value())}
              onRetry={() => void saving.flush()}
            />
          </Show>
        }
        action={<PublicationActions waveId={wave.id} scope={scope} />}
        tabs={<WaveSteps waveId={wave.id} collects={wave.settings.collection?.kind} current="publication" />}
      >
        <Title small subtitle={readOnly ? words().scopeFixed : words().scope}>
          {readOnly ? fixedFinding(scope) : findingOf(scope)}
        </Title>
        <Show when={readOnly}>
          <FixedNotice wave={wave} isCounted={isCounted} />
        </Show>
        <TrialBar trial={trial} tries={!isCounted} />
        <div class="publication-columns" aria-busy={trial.busy()}>
          <TableList />
          <div class="publication-middle">
            <Show when={isCounted} fallback={<PreviewTable />}>
              <FixedTable />
            </Show>
            <ScenarioList />
            <FollowUpList />
            <TurnoutChart previews={trial.previews()} chosen={trial.turnout()} />
          </div>
          <aside class="publication-why">
            <HiddenReasons />
            <AnswerOffers />
            <MergerOffers />
            <Show when={readOnly ? null : trial.lastWaveId()}>
              {(last) => (
                <p>
                  <A href={`/waves/${last()}/results/hidden`}>{words().lastHidden}</A>
                </p>
              )}
            </Show>
          </aside>
        </div>
      </Page>
    </PublicationContext.Provider>
  );
}

function PublicationActions(props: { readonly waveId: string; readonly scope: PublicationScope }) {
  const { session, readOnly } = props.scope;
  return (
    <>
      <Show when={!readOnly}>
        <UndoButtons
          canUndo={session.canUndo()}
          canRedo={session.canRedo()}
          onUndo={() => session.undo()}
          onRedo={() => session.redo()}
        />
      </Show>
      <Button onClick={() => window.print()}>{words().print}</Button>
      <Show when={!readOnly}>
        <ButtonLink kind="primary" href={`/waves/${props.waveId}/opening`}>
          {words().next}
        </ButtonLink>
      </Show>
    </>
  );
}

function findingOf({ session, problems, preview, wave }: PublicationScope): string {
  if (problems().length > 0) return words().refused(problems().length);
  const tried = preview();
  if (tried !== undefined && tried.total > 0) return trialFinding(tried, wave);
  const count = tableCount(session.value(), wave);
  return count === 1 ? words().none : words().planned(count);
}

/** Nothing can be changed any more, so nothing is proposed. */
function fixedFinding({ session, wave }: PublicationScope): string {
  const plan = session.value();
  return words().fixed(tableCount(plan, wave), plan.minimumGroupSize);
}

/** What the server would not take waits, and is not forgotten on the way to another page. */
function createSaving(waveId: string) {
  const autosave = createAutosave({
    revision: 0,
    save: (draft: PlanDraft) => savedOutcome(waveId, draft),
    now: Date.now,
  });
  let held = false;
  const changed = (draft: PlanDraft) => {
    held = !isSendable(draft);
    if (!held) autosave.changed(draft);
  };
  return { ...autosave, changed, pending: () => held || autosave.pending() };
}

async function savedOutcome(waveId: string, draft: PlanDraft): Promise<SaveOutcome> {
  try {
    await savePublication(waveId, draft);
    return { kind: 'saved', revision: 0 };
  } catch {
    return { kind: 'failed' };
  }
}
