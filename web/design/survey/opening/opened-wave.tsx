import { createResource, createSignal, type JSX, Show } from 'solid-js';
import { custodyOf, hasBox, takesStamps } from '#domain/survey/collection';
import type { Custody } from '#domain/survey/model';
import { formatDateTime } from '../../../lib/format';
import { collectedWords, openingWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Loaded } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Title } from '../../../ui/title';
import { shownState, WaveStateMark } from '../../../ui/wave-state-mark';
import { WaveSteps } from '../../../ui/wave-steps';
import type { WaveDetails } from '../survey-data';
import { OpenManifest } from '../roll/opening/open-manifest';
import { loadKeys, type ReadyKeys, readyKeysOf } from '../roll/roll-data';
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
      <FixedParts wave={props.wave}>
        <Show when={isOpen() && hasBox(props.wave)}>
          <p class="opening-postpone">
            <Show when={!props.wave.postponed} fallback={<span class="muted">{words().postponed}</span>}>
              <Button onClick={() => setPostponing(true)}>{words().postpone}</Button>
            </Show>
          </p>
        </Show>
      </FixedParts>
      <PostponeDialog
        wave={props.wave}
        open={postponing()}
        onClose={() => setPostponing(false)}
        onPostponed={props.onChanged}
      />
    </Page>
  );
}

interface FixedPartsProps {
  readonly wave: WaveDetails;
  readonly children: JSX.Element;
}

/** Where there is a manifest, it says who opens the ballots: what the settings stand for may have become another since. */
function FixedParts(props: FixedPartsProps) {
  const [keys] = createResource(() => takesStamps(props.wave) && props.wave.id, loadKeys);
  return (
    <Show when={takesStamps(props.wave)} fallback={<FixedColumns {...props} custody={custodyOf(props.wave)} />}>
      <Loaded resource={keys}>
        {(known) => (
          <Show when={readyKeysOf(known())}>
            {(ready) => <FixedColumns {...props} custody={ready().manifest.custody} keys={ready()} />}
          </Show>
        )}
      </Loaded>
    </Show>
  );
}

function FixedColumns(props: FixedPartsProps & { readonly custody: Custody; readonly keys?: ReadyKeys }) {
  return (
    <div class="opening">
      <div>
        <Show when={props.keys}>{(keys) => <OpenManifest keys={keys()} />}</Show>
        <FixedText collects={props.wave.settings.collection?.kind} />
        {props.children}
      </div>
      <CollectionText wave={props.wave} custody={props.custody} />
    </div>
  );
}

function openedFinding(wave: WaveDetails): string {
  const words = openingWords().opening;
  if (wave.state !== 'open') return words.doneTitle;
  if (!hasBox(wave)) return collectedWords().opening.openTitle;
  if (shownState(wave) === 'scheduled') return words.scheduledTitle(formatDateTime(wave.opensAt ?? 0));
  return words.openTitle(formatDateTime(wave.closesAt ?? 0));
}
