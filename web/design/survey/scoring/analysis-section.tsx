import { Show } from 'solid-js';
import { scoringWords } from '../../../lib/words';
import { ScoringSection } from './scoring-section';
import { useScoring } from './scoring-scope';

/** What was planned through the interface, so that nothing is fixed at the opening that this page does not show. */
export function AnalysisSection() {
  const { session } = useScoring();
  const words = () => scoringWords();
  return (
    <ScoringSection section="analysis">
      <Show when={session.current().analysis}>
        {(plan) => (
          <>
            <p>
              {[
                words().analysis.indices(plan().indices.length),
                words().analysis.breakdowns(plan().breakdowns.length),
                words().analysis.weighting(plan().weighting?.margins.length ?? 0),
              ].join(words().listSeparator)}
            </p>
            <p class="muted">{words().analysis.note}</p>
          </>
        )}
      </Show>
    </ScoringSection>
  );
}
