import { loadScoring } from './scoring/scheme/load-scoring';
import { ScoringEditor } from './scoring/scoring-editor';
import { WavePage } from './wave-page';

/** How answers become scores: edited before the opening, to be read after it. */
export function ScoringPage() {
  return <WavePage load={loadScoring}>{(loaded) => <ScoringEditor {...loaded()} />}</WavePage>;
}
