import { Match, Show, Switch } from 'solid-js';
import { takesStamps } from '#domain/survey/collection';
import { OpenedWave } from './opening/opened-wave';
import { OpeningForm } from './opening/opening-form';
import { loadKeys, loadRoll } from './roll/roll-data';
import { RollOpening } from './roll/opening/roll-opening';
import type { WaveDetails } from './survey-data';
import { loadTrustees } from './trustees/trustee-data';
import { loadLinks, loadPreview, loadWave } from './survey-data';
import { WavePage } from './wave-page';

/** The checklist before the opening, and what is still possible after it. */
export function OpeningPage() {
  return (
    <WavePage load={loadOpening}>
      {(loaded, refresh) => {
        const changed = (wave: WaveDetails) => refresh({ ...loaded(), wave });
        const opened = (wave: WaveDetails) => refresh({ ...loaded(), wave, draft: undefined });
        return (
          <Show when={loaded().draft} fallback={<OpenedWave wave={loaded().wave} onChanged={changed} />}>
            {(draft) => (
              <Switch>
                <Match when={draft().rollDraft}>
                  {(rollDraft) => (
                    <RollOpening
                      {...draft()}
                      {...rollDraft()}
                      wave={loaded().wave}
                      onChanged={changed}
                      onOpened={opened}
                    />
                  )}
                </Match>
                <Match when={!draft().rollDraft}>
                  <OpeningForm {...draft()} wave={loaded().wave} onChanged={changed} onOpened={opened} />
                </Match>
              </Switch>
            )}
          </Show>
        );
      }}
    </WavePage>
  );
}

async function loadOpening(waveId: string) {
  const wave = await loadWave(waveId);
  return { wave, draft: wave.state === 'draft' ? await loadDraft(wave) : undefined };
}

async function loadDraft(wave: WaveDetails) {
  const [questionnaire, links, rollDraft] = await Promise.all([
    loadPreview(wave.surveyId),
    loadLinks(wave.id),
    takesStamps(wave) ? loadRollDraft(wave.id) : undefined,
  ]);
  // Only links know the public address; without a group there are none yet.
  return { questionnaire, rollDraft, address: links[0]?.url ?? window.location.origin };
}

async function loadRollDraft(waveId: string) {
  const [roll, keys, trustees] = await Promise.all([loadRoll(waveId), loadKeys(waveId), loadTrustees(waveId)]);
  return { roll, keys, trustees };
}
