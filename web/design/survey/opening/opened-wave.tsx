import { createSignal, Show } from 'solid-js';
import { hasBox, takesStamps } from '#domain/survey/collection';
import { formatDateTime } from '../../../lib/format';
import { collectedWords, openingWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { shownState, WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { WaveDetails } from '../survey-data';
import { OpenManifest } from '../roll/open-manifest';
import { surveyTrail } from '../survey-trail';
import { CollectionText, FixedText } from './opening-form';
import { PostponeDialog } from './postpone-dialog';
import './opening.css';

interface OpenedWaveProps {
  readonly wave: WaveDetails;
  readonly onChanged: (wave: WaveDetails) => void;
}

/** After the opening: what is fixed, and the little that can still be done. */
export function OpenedWave(props: OpenedWaveProps) {
  const words = () => openingWords().opening;
  const [postponing, setPostponing] = createSignal(false);
  const isOpen = () => props.wave.state === 'open';
  return (
    <Page
      trail={surveyTrail(props.wave.title)}
      status={<WaveStateMark wave={props.wave} />}
      action={
        <Show
          when={isOpen() && hasBox(props.wave)}
          fallback={
            <ButtonLink kind="primary" href={`/waves/${props.wave.id}/collection`}>
              {isOpen() ? collectedWords().opening.toCollection : words().toCollection}
            </ButtonLink>
          }
        >
          <ButtonLink kind="primary" href={`/waves/${props.wave.id}/links`}>
            {words().toLinks}
          </ButtonLink>
        </Show>
      }
      tabs={<WaveSteps waveId={props.wave.id} collects={props.wave.settings.collection?.kind} current="opening" />}
    >
      <Title small subtitle={words().openScope}>
        {openedFinding(props.wave)}
      </Title>
      <div class="opening">
        <div>
          <Show when={takesStamps(props.wave)}>
            <OpenManifest waveId={props.wave.id} />
          </Show>
          <FixedText collects={props.wave.settings.collection?.kind} />
          <Show when={isOpen() && hasBox(props.wave)}>
            <p class="opening-postpone">
              <Show when={!props.wave.postponed} fallback={<span class="muted">{words().postponed}</span>}>
                <Button onClick={() => setPostponing(true)}>{words().postpone}</Button>
              </Show>
            </p>
          </Show>
        </div>
        <CollectionText wave={props.wave} />
      </div>
      <PostponeDialog
        wave={props.wave}
        open={postponing()}
        onClose={() => setPostponing(false)}
        onPostponed={props.onChanged}
      />
    </Page>
  );
}

function openedFinding(wave: WaveDetails): string {
  const words = openingWords().opening;
  if (wave.state !== 'open') return words.doneTitle;
  if (!hasBox(wave)) return collectedWords().opening.openTitle;
  if (shownState(wave) === 'scheduled') return words.scheduledTitle(formatDateTime(wave.opensAt ?? 0));
  return words.openTitle(formatDateTime(wave.closesAt ?? 0));
}
