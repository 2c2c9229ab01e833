import { createMemo, type JSX, Show } from 'solid-js';
import { checkScheme } from '#domain/scoring/check-scheme';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { planWords, scoringWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Tabs } from '../../../ui/tabs';
import { Title } from '../../../ui/title';
import { UndoButtons } from '../../../ui/undo-buttons';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { SaveOutcome } from '../../../lib/autosave';
import { createAutosave } from '../../../lib/autosave';
import { createSafeLeaving } from '../../../lib/safe-leaving';
import { useUndoKeys } from '../../../lib/undo-keys';
import { createValueSession } from '../../../lib/value-session';
import { GroupsStatus } from '../groups/groups-status';
import { changeWave, loadWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { FrozenNotice } from './frozen-notice';
import { isSendable, settingsWithScheme } from './scheme/scheme-draft';
import { ScoringContext, type ScoringScope } from './scoring-scope';
import './scoring-frame.css';

export type SchemeOfWave = Pick<ScoringScope, 'wave' | 'questionnaire' | 'versions' | 'waves' | 'earlier'>;

interface ScoringFrameProps extends SchemeOfWave {
  readonly current: 'scoring' | 'scoring/analysis';
  /** What there is to say about it as it stands. */
  readonly finding: (scope: ScoringScope) => string;
  readonly subtitle: (readOnly: boolean) => string;
  readonly children: JSX.Element;
}

/** A page about the scheme of a wave: saved by itself while it is a draft, read only after that. */
export function ScoringFrame(props: ScoringFrameProps) {
  const { wave } = props;
  const readOnly = wave.state !== 'draft';
  const saving = createSaving(props);
  const session = createValueSession(schemeOf(wave.settings), saving.changed);
  const problems = createMemo(() => problemsOf(session.current(), props));
  const { questionnaire, versions, waves, earlier } = props;
  const scope: ScoringScope = { wave, questionnaire, versions, waves, earlier, session, readOnly, problems };
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
        <div class="scoring-parts">
          <Tabs label={planWords().tabs.label} tabs={partTabs(wave.id)} current={addressOf(wave.id, props.current)} />
        </div>
        <Title small subtitle={props.subtitle(readOnly)}>
          {props.finding(scope)}
        </Title>
        <Show when={readOnly}>
          <FrozenNotice />
        </Show>
        {props.children}
      </Page>
    </ScoringContext.Provider>
  );
}

function partTabs(waveId: string) {
  const { scoring, analysis } = planWords().tabs;
  return [
    { href: addressOf(waveId, 'scoring'), label: scoring },
    { href: addressOf(waveId, 'scoring/analysis'), label: analysis },
  ];
}

function addressOf(waveId: string, part: ScoringFrameProps['current']): string {
  return `/waves/${waveId}/${part}`;
}

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

type Checked = Pick<SchemeOfWave, 'wave' | 'questionnaire'>;

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
