import { createMemo, createSignal, Show } from 'solid-js';
import { checkQuestionnaire } from '#domain/questionnaire/check';
import type { LocalizedText, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { Survey, SurveyKind } from '#domain/survey/model';
import { language } from '../../../lib/i18n';
import { isProblem } from '../../../lib/problems';
import { editorWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { UndoButtons } from '../../../ui/undo-buttons';
import { WaveSteps } from '../../../ui/wave-steps';
import type { SaveOutcome } from '../../../lib/autosave';
import { createAutosave } from '../../../lib/autosave';
import type { DraftSession } from '../draft/draft-session';
import { createDraftSession } from '../draft/draft-session';
import { createSafeLeaving } from '../../../lib/safe-leaving';
import { useUndoKeys } from '../../../lib/undo-keys';
import type { OrganisationUnits, WaveDetails } from '../survey-data';
import { changeWave, loadSurvey, saveDraft } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import type { EditorScope } from './editor-scope';
import { EditorContext } from './editor-scope';
import { EditorColumns } from './editor-columns';
import { Minutes } from './minutes';
import { OutdatedNotice, SaveStatus } from './save-status';

interface EditablePageProps {
  readonly wave: WaveDetails;
  readonly survey: Survey;
  readonly units: OrganisationUnits | undefined;
}

export function EditablePage(props: EditablePageProps) {
  const { survey } = props;
  const autosave = createAutosave({
    revision: survey.revision,
    save: createSaving(props.wave, survey),
    now: Date.now,
  });
  const session = createDraftSession(survey.draft, autosave.changed);
  const [bilingual, setBilingual] = createSignal(language() === 'en');
  const [message, setMessage] = createSignal<string>();
  const scope = createScope({ session, surveyKind: survey.kind, units: props.units, bilingual, setMessage });
  const forgettingMessage = (act: () => void) => () => {
    act();
    setMessage(undefined);
  };
  useUndoKeys({ undo: forgettingMessage(session.undo), redo: forgettingMessage(session.redo) });
  createSafeLeaving(autosave, () => window.confirm(editorWords().save.unsavedLeave));

  const takeTheirs = async () => {
    const newest = await loadSurvey(survey.id);
    session.reset(newest.draft);
    autosave.restart(newest.revision);
  };
  const keepMine = async () => {
    const newest = await loadSurvey(survey.id);
    await autosave.overwrite(newest.revision);
  };
  return (
    <EditorContext.Provider value={scope}>
      <Page
        bleed
        trail={surveyTrail(session.questionnaire().title)}
        status={<SaveStatus state={autosave.state()} onRetry={() => void autosave.flush()} />}
        action={<EditorActions wave={props.wave} session={session} />}
        tabs={
          <WaveSteps
            waveId={props.wave.id}
            collects={props.wave.settings.collection?.kind}
            current="questionnaire"
            aside={<Minutes />}
          />
        }
      >
        <Show when={autosave.state().kind === 'outdated'}>
          <div class="editor-alert">
            <OutdatedNotice onTakeTheirs={takeTheirs} onKeepMine={keepMine} />
          </div>
        </Show>
        <EditorColumns
          bilingual={bilingual()}
          onBilingual={setBilingual}
          pasteHref={`/surveys/${survey.id}/paste?wave=${props.wave.id}`}
          message={message()}
          onUndo={forgettingMessage(session.undo)}
        />
      </Page>
    </EditorContext.Provider>
  );
}

function EditorActions(props: { readonly wave: WaveDetails; readonly session: DraftSession }) {
  const words = () => editorWords().page;
  return (
    <>
      <UndoButtons
        canUndo={props.session.canUndo()}
        canRedo={props.session.canRedo()}
        onUndo={() => props.session.undo()}
        onRedo={() => props.session.redo()}
      />
      <ButtonLink kind="primary" href={`/waves/${props.wave.id}/opening`}>
        {words().checkAndOpen}
      </ButtonLink>
    </>
  );
}

interface ScopeParts {
  readonly surveyKind: SurveyKind;
  readonly session: DraftSession;
  readonly units: OrganisationUnits | undefined;
  readonly bilingual: () => boolean;
  readonly setMessage: (message: string | undefined) => void;
}

function createScope({ session, surveyKind, units, bilingual, setMessage }: ScopeParts): EditorScope {
  const problems = createMemo(() => checkQuestionnaire(session.current()));
  const numbers = createMemo(
    () => new Map(questionsOf(session.questionnaire()).map(({ id }, index) => [id, index + 1])),
  );
  const [focused, setFocused] = createSignal<string>();
  return {
    session,
    surveyKind,
    readOnly: () => false,
    bilingual,
    units: () => units,
    problems,
    focused,
    setFocused,
    numberOf: (id) => numbers().get(id) ?? 0,
    announce: setMessage,
  };
}

/** The wave's title is the form's until it is given one of its own, on the page of the rater groups. */
function createSaving(wave: WaveDetails, survey: Survey) {
  let waveTitle = wave.title;
  const isShared = wave.title.zh === survey.draft.title.zh;
  return async (draft: Questionnaire, revision: number): Promise<SaveOutcome> => {
    try {
      const saved = await saveDraft(survey.id, { draft, revision });
      if (isShared && draft.title.zh.trim() !== '' && !isSameText(draft.title, waveTitle)) {
        await changeWave(wave.id, { title: draft.title });
        waveTitle = draft.title;
      }
      return { kind: 'saved', revision: saved };
    } catch (error) {
      return { kind: failureKind(error) };
    }
  };
}

function isSameText(one: LocalizedText, other: LocalizedText): boolean {
  return one.zh === other.zh && one.en === other.en;
}

function failureKind(error: unknown): 'outdated' | 'locked' | 'failed' {
  if (isProblem(error, 'survey.revision-outdated')) return 'outdated';
  return isProblem(error, 'survey.locked') ? 'locked' : 'failed';
}
