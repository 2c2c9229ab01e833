import { Show } from 'solid-js';
import { OpenedWave } from './opening/opened-wave';
import { OpeningForm } from './opening/opening-form';
import { loadLinks, loadPreview, loadWave } from './survey-data';
import { WavePage } from './wave-page';

/** The checklist before the opening, and what is still possible after it. */
export function OpeningPage() {
  return (
    <WavePage load={loadOpening}>
      {(loaded, refresh) => (
        <Show
          when={loaded().questionnaire}
          fallback={<OpenedWave wave={loaded().wave} onChanged={(wave) => refresh({ ...loaded(), wave })} />}
        >
          {(questionnaire) => (
            <OpeningForm
              address={loaded().address}
              wave={loaded().wave}
              questionnaire={questionnaire()}
              onChanged={(wave) => refresh({ ...loaded(), wave })}
              onOpened={(wave) => refresh({ ...loaded(), wave, questionnaire: undefined })}
            />
          )}
        </Show>
      )}
    </WavePage>
  );
}

async function loadOpening(waveId: string) {
  const [wave, links] = await Promise.all([loadWave(waveId), loadLinks(waveId)]);
  const questionnaire = wave.state === 'draft' ? await loadPreview(wave.surveyId) : undefined;
  // Only links know the public address; without a group there are none yet.
  return { wave, questionnaire, address: links[0]?.url ?? window.location.origin };
}
