import { useNavigate } from '@solidjs/router';
import { Match, onCleanup, Switch } from 'solid-js';
import { hasBox, takesStamps } from '#domain/survey/collection';
import { ImportCollection } from './collected/wave-import/import-collection';
import { CollectionOpen } from './collection/collection-open';
import { Counted } from './collection/counted';
import { Counting } from './collection/counting';
import { NotOpenYet } from './collection/not-open-yet';
import { createPolling } from './collection/polling';
import type { WaveDetails } from './survey-data';
import { Peeling } from './trustees/peeling';
import { loadWave } from './survey-data';
import { WavePage } from './wave-page';
import './collection/collection.css';

/** From the first ballot to the publication; what is shown follows the state of the wave. */
export function CollectionPage() {
  return (
    <WavePage load={loadWave}>{(wave, refresh) => <CollectionOfWave wave={wave()} onChanged={refresh} />}</WavePage>
  );
}

export interface CollectionProps {
  readonly wave: WaveDetails;
  readonly onChanged: (wave: WaveDetails) => void;
}

/** Counts are rounded while the wave is open, so there is nothing to see more often than this. */
const WATCH_INTERVAL = 20_000;

/** Stamped ballots do after the close too, until the grace period ends. */
function stillComeIn(wave: WaveDetails): boolean {
  return wave.state === 'open' || (wave.state === 'closed' && takesStamps(wave));
}

function CollectionOfWave(props: CollectionProps) {
  const polling = createPolling({
    interval: WATCH_INTERVAL,
    active: () => stillComeIn(props.wave),
    read: async () => props.onChanged(await loadWave(props.wave.id)),
  });
  onCleanup(polling.stop);
  const navigate = useNavigate();
  const counted = () => props.wave.state === 'counted' || props.wave.state === 'published';
  const collecting = () => props.wave.state === 'open' || props.wave.state === 'closed';
  /** Whoever imported has seen the ballots already and waits for the results. */
  const advanced = (wave: WaveDetails) => {
    if (wave.state === 'counted' && !hasBox(wave)) navigate(`/waves/${wave.id}/results`);
    else props.onChanged(wave);
  };
  return (
    <Switch>
      <Match when={props.wave.state === 'draft'}>
        <NotOpenYet wave={props.wave} />
      </Match>
      <Match when={collecting() && !hasBox(props.wave)}>
        <ImportCollection wave={props.wave} onChanged={advanced} />
      </Match>
      <Match when={collecting()}>
        <CollectionOpen {...props} readFailed={polling.failed()} readAt={polling.readAt()} />
      </Match>
      <Match when={props.wave.waitsForTrustees}>
        <Peeling wave={props.wave} onChanged={advanced} />
      </Match>
      <Match when={props.wave.state === 'counting'}>
        <Counting wave={props.wave} onChanged={advanced} />
      </Match>
      <Match when={counted()}>
        <Counted {...props} />
      </Match>
    </Switch>
  );
}
