import { AnalysisEditor } from './analysis/analysis-editor';
import { loadScoring } from './scoring/scheme/load-scoring';
import { WavePage } from './wave-page';

/** What is computed beside the scores: planned before the opening, to be read after it. */
export function AnalysisPage() {
  return <WavePage load={loadScoring}>{(loaded) => <AnalysisEditor {...loaded()} />}</WavePage>;
}
