import { useParams } from '@solidjs/router';
import type { Accessor, JSX } from 'solid-js';
import { createResource, Show } from 'solid-js';

interface WavePageProps<Loaded> {
  readonly load: (waveId: string) => Promise<Loaded>;
  readonly children: (loaded: Accessor<Loaded>, refresh: (next: Loaded) => void) => JSX.Element;
}

/** Loads what one step of a wave shows; the shell stands in for it until then, and for what goes wrong. */
export function WavePage<Loaded extends object>(props: WavePageProps<Loaded>) {
  const params = useParams<{ waveId: string }>();
  const [loaded, { mutate }] = createResource(() => params.waveId, props.load);
  return <Show when={loaded()}>{(value) => props.children(value, (next) => mutate(() => next))}</Show>;
}
