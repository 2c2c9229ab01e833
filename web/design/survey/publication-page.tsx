import { loadPublication } from './publication/publication-data';
import { PublicationEditor } from './publication/publication-editor';
import { WavePage } from './wave-page';

/** Which tables will be published, settled before the opening with a trial of what they would show and hide. */
export function PublicationPage() {
  return <WavePage load={loadPublication}>{(loaded) => <PublicationEditor {...loaded()} />}</WavePage>;
}
