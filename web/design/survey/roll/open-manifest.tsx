import { createResource, Show } from 'solid-js';
import { Loaded } from '../../../ui/loading';
import { ManifestLinks } from './manifest-view';
import { loadKeys, readyKeysOf } from './roll-data';
import { SixWords } from './six-words';
import './six-words.css';

/** After the opening: the manifest that can no longer be changed. */
export function OpenManifest(props: { readonly waveId: string }) {
  const [keys] = createResource(() => props.waveId, loadKeys);
  return (
    <Loaded resource={keys}>
      {(known) => (
        <Show when={readyKeysOf(known())}>
          {(ready) => (
            <>
              <SixWords keys={ready()} />
              <ManifestLinks keys={ready()} />
            </>
          )}
        </Show>
      )}
    </Loaded>
  );
}
