import { ManifestLinks } from './manifest-view';
import type { ReadyKeys } from '../roll-data';
import { SixWords } from './six-words';
import './six-words.css';

/** After the opening: the manifest that can no longer be changed. */
export function OpenManifest(props: { readonly keys: ReadyKeys }) {
  return (
    <>
      <SixWords keys={props.keys} />
      <ManifestLinks keys={props.keys} />
    </>
  );
}
