import { createSignal, Show } from 'solid-js';
import { checkAssessmentScheme, hasErrors } from '#domain/assessment/scheme/check-scheme';
import { createAction } from '../../../lib/action';
import { createSafeLeaving } from '../../../lib/safe-leaving';
import { useUndoKeys } from '../../../lib/undo-keys';
import { createEditSession, type EditSession } from '../../../lib/edit-session';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button, ButtonLink } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { UndoButtons } from '../../../ui/undo-buttons';
import { freezeScheme, loadAssessment } from '../../assessment-data';
import { AssessmentPage } from '../../assessment-page';
import { SaveState } from './save-state';
import { createIsChanged, createSaving, type Saving } from './draft-saving';
import type { SchemePlace } from '../scheme-place';
import type { EditedScheme } from '../scheme-scope';
import { SchemeWork } from '../scheme-work';

interface DraftEditorProps {
  readonly place: SchemePlace;
  /** After a version was made. */
  readonly onReload: () => void;
}

/** The draft of a scheme: saved by itself, with undo, until it is frozen as a version. */
export function DraftEditor(props: DraftEditorProps) {
  const { assessment } = props.place;
  const saving = createSaving(assessment.id, assessment.revision);
  const session = createEditSession<EditedScheme>({
    initial: { title: assessment.title, draft: assessment.draft },
    onChange: saving.changed,
  });
  const isChanged = createIsChanged(props.place, session);
  const freezing = createAction();
  const [refused, setRefused] = createSignal(false);
  useUndoKeys(session);
  createSafeLeaving(saving, () => window.confirm(words().save.unsavedLeave));
  const freeze = async () => {
    setRefused(hasErrors(checkAssessmentScheme(session.current().draft)));
    if (refused()) return;
    const done = await freezing.run(async () => {
      await saving.flush();
      await freezeScheme(assessment.id);
    });
    if (done) props.onReload();
  };
  return (
    <AssessmentPage
      current="scheme"
      status={<SaveState place={props.place} isChanged={isChanged()} saving={saving} />}
      action={
        <DraftActions
          place={props.place}
          session={session}
          isChanged={isChanged()}
          busy={freezing.busy()}
          onFreeze={() => void freeze()}
        />
      }
    >
      {() => (
        <>
          <Show when={saving.state().kind === 'outdated'}>
            <Outdated assessmentId={assessment.id} saving={saving} session={session} />
          </Show>
          <Show when={refused() && hasErrors(checkAssessmentScheme(session.current().draft))}>
            <Notice tone="danger" live>
              {words().version.refused}
            </Notice>
          </Show>
          <ActionProblem of={freezing} />
          <SchemeWork place={props.place} session={session} readOnly={false} />
        </>
      )}
    </AssessmentPage>
  );
}

interface DraftActionsProps {
  readonly place: SchemePlace;
  readonly session: EditSession<EditedScheme>;
  readonly isChanged: boolean;
  readonly busy: boolean;
  readonly onFreeze: () => void;
}

/** Once the draft is the version in force, the next thing to do is to feed it. */
function DraftActions(props: DraftActionsProps) {
  const next = () => (props.place.latest?.number ?? 0) + 1;
  return (
    <>
      <UndoButtons
        canUndo={props.session.canUndo()}
        canRedo={props.session.canRedo()}
        onUndo={() => props.session.undo()}
        onRedo={() => props.session.redo()}
      />
      <Show
        when={props.isChanged}
        fallback={
          <ButtonLink kind="primary" href={`/assessments/${props.place.assessment.id}/data`}>
            {words().version.toData}
          </ButtonLink>
        }
      >
        <Button kind="primary" busy={props.busy} onClick={() => props.onFreeze()}>
          {words().version.save(next())}
        </Button>
      </Show>
    </>
  );
}

interface OutdatedProps {
  readonly assessmentId: string;
  readonly saving: Saving;
  readonly session: EditSession<EditedScheme>;
}

/** Two people changed the same draft: nothing is written over before one of them says so. */
function Outdated(props: OutdatedProps) {
  const action = createAction();
  const takeTheirs = () =>
    action.run(async () => {
      const { assessment } = await loadAssessment(props.assessmentId);
      props.saving.restart(assessment.revision);
      props.session.reset({ title: assessment.title, draft: assessment.draft });
    });
  const keepMine = () =>
    action.run(async () => {
      const { assessment } = await loadAssessment(props.assessmentId);
      await props.saving.overwrite(assessment.revision);
    });
  return (
    <Notice tone="warn" live>
      <p>{words().save.outdatedText}</p>
      <p class="scheme-choices">
        <Button size="small" onClick={() => void takeTheirs()}>
          {words().save.takeTheirs}
        </Button>
        <Button size="small" kind="danger" onClick={() => void keepMine()}>
          {words().save.keepMine}
        </Button>
      </p>
      <ActionProblem of={action} />
    </Notice>
  );
}
