import { useParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { EditablePage } from './editor/editable-page';
import { LockedPage } from './editor/locked-page';
import { loadSurvey, loadUnits, loadVersion, loadWave } from './survey-data';

/** The questionnaire of a wave: a draft to be edited, or what was published when the wave was opened. */
export function EditorPage() {
  const params = useParams<{ waveId: string }>();
  const [loaded] = createResource(() => params.waveId, loadEditor);
  return (
    <Show when={loaded()} keyed>
      {(editor) =>
        editor.version ? (
          <LockedPage wave={editor.wave} survey={editor.survey} version={editor.version} units={editor.units} />
        ) : (
          <EditablePage wave={editor.wave} survey={editor.survey} units={editor.units} />
        )
      }
    </Show>
  );
}

async function loadEditor(waveId: string) {
  const wave = await loadWave(waveId);
  const [survey, version, units] = await Promise.all([
    loadSurvey(wave.surveyId),
    wave.state !== 'draft' && wave.versionHash ? loadVersion(wave.surveyId, wave.versionHash) : undefined,
    // The editor works without the list of units; it only cannot count them.
    loadUnits().catch(() => undefined),
  ]);
  return { wave, survey, version, units };
}
