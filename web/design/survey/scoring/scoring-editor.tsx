import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { checkScheme } from '#domain/scoring/check-scheme';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { scoringWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { UndoButtons } from '../../../ui/undo-buttons';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { SaveOutcome } from '../draft/autosave';
import { createAutosave } from '../draft/autosave';
import { createSafeLeaving } from '../draft/safe-leaving';
import { useUndoKeys } from '../draft/undo-keys';
import { createValueSession } from '../draft/value-session';
import { GroupsStatus } from '../groups/groups-status';
import { plainNumber } from '../groups/plain-number';
import { changeWave, loadWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { AnalysisSection } from './analysis-section';
import { ComparisonSection } from './comparison-section';
import { DontKnowSection } from './dont-know-section';
import { FrozenNotice } from './frozen-notice';
import { MissingGroupSection } from './missing-group-section';
import { isSendable, ratedQuestion, settingsWithScheme, shownSections } from './scheme-draft';
import { findingOf } from './scheme-text';
import { ScoresSection } from './scores-section';
import { ScoringContext, type ScoringScope } from './scoring-scope';
import { StatisticSection } from './statistic-section';
import { TrimmingSection } from './trimming-section';
import { ValiditySection } from './validity-section';
import { VersionsSection } from './versions-section';

type ScoringEditorProps = Pick<ScoringScope, 'wave' | 'questionnaire' | 'versions' | 'waves' | 'earlier'>;

/** The scheme of a wave in the order of the calculation; saved by itself while it is a draft, read only after that. */
export function ScoringEditor(props: ScoringEditorProps) {
  const { wave, questionnaire } = props;
  const readOnly = wave.state !== 'draft';
  const saving = createSaving(props);
  const session = createValueSession(schemeOf(wave.settings), saving.changed);
  const problems = createMemo(() => problemsOf(session.current(), props));
  const scope: ScoringScope = { ...props, session, readOnly, problems };
  if (!readOnly) useUndoKeys(session);
  createSafeLeaving(saving, () => window.confirm(scoringWords().unsavedLeave));
  return (
    <ScoringContext.Provider value={scope}>
      <Page
        trail={surveyTrail(wave.title)}
        status={
          <Show when={!readOnly} fallback={<WaveStateMark wave={wave} />}>
            <GroupsStatus
              state={saving.state()}
              sendable={isSendable(problems())}
              onRetry={() => void saving.flush()}
            />
          </Show>
        }
        action={
          <Show when={!readOnly}>
            <ScoringActions {...scope} />
          </Show>
        }
        tabs={<WaveSteps waveId={wave.id} collects={wave.settings.collection?.kind} current="scoring" />}
      >
        <Title small subtitle={readOnly ? scoringWords().scopeLocked : scoringWords().scope}>
          {findingOf(session.current(), problems())}
        </Title>
        <Show when={readOnly}>
          <FrozenNotice />
        </Show>
        <For each={shownSections(questionnaire, session.current())}>
          {(section) => <Dynamic component={SECTIONS[section]} />}
        </For>
        <Show when={ratedQuestion(questionnaire)?.kind === 'targets'}>
          <p class="scoring-points muted">
            {scoringWords().fullPoints(plainNumber(wave.settings.fullPoints))}
            <A href={`/waves/${wave.id}/groups`}>{scoringWords().toGroups}</A>
          </p>
          <ComparisonSection />
        </Show>
        <VersionsSection />
      </Page>
    </ScoringContext.Provider>
  );
}

const SECTIONS = {
  scores: ScoresSection,
  validity: ValiditySection,
  'dont-know': DontKnowSection,
  trimming: TrimmingSection,
  statistic: StatisticSection,
  'missing-group': MissingGroupSection,
  analysis: AnalysisSection,
} as const;

function ScoringActions({ session, wave }: ScoringScope) {
  return (
    <>
      <UndoButtons
        canUndo={session.canUndo()}
        canRedo={session.canRedo()}
        onUndo={() => session.undo()}
        onRedo={() => session.redo()}
      />
      <ButtonLink kind="primary" href={`/waves/${wave.id}/opening`}>
        {scoringWords().next}
      </ButtonLink>
    </>
  );
}

type Checked = Pick<ScoringEditorProps, 'wave' | 'questionnaire'>;

function problemsOf(scheme: ScoringScheme, { wave, questionnaire }: Checked) {
  return checkScheme({ ...wave.settings, scheme }, questionnaire);
}

/** What the server would not take waits, and is not forgotten on the way to another page. */
function createSaving(checked: Checked) {
  const { id } = checked.wave;
  const autosave = createAutosave({
    revision: 0,
    save: (scheme: ScoringScheme) => savedOutcome(id, scheme),
    now: Date.now,
  });
  let held = false;
  const changed = (scheme: ScoringScheme) => {
    held = !isSendable(problemsOf(scheme, checked));
    if (!held) autosave.changed(scheme);
  };
  return { ...autosave, changed, pending: () => held || autosave.pending() };
}

/** Only the scheme is this page's: the other settings are taken as they are on the server by now. */
async function savedOutcome(waveId: string, scheme: ScoringScheme): Promise<SaveOutcome> {
  try {
    const { settings } = await loadWave(waveId);
    await changeWave(waveId, { settings: settingsWithScheme(settings, scheme) });
    return { kind: 'saved', revision: 0 };
  } catch {
    return { kind: 'failed' };
  }
}
