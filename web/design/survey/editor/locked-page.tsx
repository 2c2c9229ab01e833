import { useNavigate } from '@solidjs/router';
import { createMemo, createSignal, Show } from 'solid-js';
import { questionsOf } from '#domain/questionnaire/model';
import type { Survey } from '#domain/survey/model';
import { language } from '../../../lib/i18n';
import { problemText } from '../../../lib/problems';
import { editorWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import { createDraftSession } from '../draft/draft-session';
import type { OrganisationUnits, PublishedVersion, WaveDetails } from '../survey-data';
import { createNextWave } from '../survey-data';
import { surveyTrail } from '../survey-trail';
import { EditorColumns } from './editor-columns';
import type { EditorScope } from './editor-scope';
import { EditorContext } from './editor-scope';
import { Minutes } from './minutes';

interface LockedPageProps {
  readonly wave: WaveDetails;
  readonly survey: Survey;
  readonly version: PublishedVersion;
  readonly units: OrganisationUnits | undefined;
}

/** What the members of an opened wave see, to be read and not to be changed. */
export function LockedPage(props: LockedPageProps) {
  const [bilingual, setBilingual] = createSignal(language() === 'en');
  const scope = createLockedScope(props, bilingual);
  return (
    <EditorContext.Provider value={scope}>
      <Page
        bleed
        trail={surveyTrail(props.wave.title)}
        status={<WaveStateMark wave={props.wave} />}
        tabs={
          <WaveSteps
            waveId={props.wave.id}
            collects={props.wave.settings.collection?.kind}
            current="questionnaire"
            aside={<Minutes />}
          />
        }
      >
        <LockedNotice wave={props.wave} />
        <EditorColumns
          bilingual={bilingual()}
          onBilingual={setBilingual}
          message={undefined}
          onUndo={() => undefined}
        />
      </Page>
    </EditorContext.Provider>
  );
}

function LockedNotice(props: { readonly wave: WaveDetails }) {
  const words = () => editorWords().locked;
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const counted = () => props.wave.state === 'counted' || props.wave.state === 'published';
  const copy = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      navigate(await createNextWave(props.wave.surveyId, props.wave.title));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Notice>
      <div class="editor-locked">
        <p>{props.wave.state === 'open' ? words().open : words().closed}</p>
        <Show when={counted()}>
          <Button size="small" busy={busy()} title={words().nextWaveHint} onClick={() => void copy()}>
            {words().nextWave}
          </Button>
        </Show>
        <Show when={failure()}>{(error) => <p role="alert">{problemText(error())}</p>}</Show>
      </div>
    </Notice>
  );
}

function createLockedScope({ survey, version, units }: LockedPageProps, bilingual: () => boolean): EditorScope {
  const session = createDraftSession(version.questionnaire, () => undefined);
  const numbers = createMemo(() => new Map(questionsOf(version.questionnaire).map(({ id }, index) => [id, index + 1])));
  const [focused, setFocused] = createSignal<string>();
  return {
    session,
    surveyKind: survey.kind,
    readOnly: () => true,
    bilingual,
    units: () => units,
    problems: () => [],
    focused,
    setFocused,
    numberOf: (id) => numbers().get(id) ?? 0,
    announce: () => undefined,
  };
}
