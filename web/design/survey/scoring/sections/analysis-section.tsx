import { A } from '@solidjs/router';
import { planWords } from '../../../../lib/words';
import { plannedNames } from '../../analysis/plan-finding';
import { planIn } from '../../analysis/plan-draft';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';

/** That something is planned beside the scores, and the way to it. */
export function AnalysisSection() {
  const { session, wave } = useScoring();
  return (
    <ScoringSection section="analysis">
      <p>{plannedNames(planIn(session.current()))}</p>
      <p class="muted">
        {planWords().summary.note} <A href={`/waves/${wave.id}/scoring/analysis`}>{planWords().summary.to}</A>
      </p>
    </ScoringSection>
  );
}
