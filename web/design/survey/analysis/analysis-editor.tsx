import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { planWords } from '../../../lib/words';
import { type SchemeOfWave, ScoringFrame } from '../scoring/scoring-frame';
import { useScoring } from '../scoring/scoring-scope';
import { BreakdownPart } from './breakdown-part';
import { CarelessPart } from './careless-part';
import { DriverPart } from './driver-part';
import { IndexPart } from './index-part';
import { PLAN_PARTS } from './plan-draft';
import { planFinding } from './plan-finding';
import { WeightingPart } from './weighting-part';

/** The plan of the analysis, part by part; it is a part of the scheme and is kept and frozen with it. */
export function AnalysisEditor(props: SchemeOfWave) {
  return (
    <ScoringFrame
      {...props}
      current="scoring/analysis"
      finding={({ session, problems }) => planFinding(session.current(), problems())}
      subtitle={() => planWords().scope}
    >
      <PlanParts />
    </ScoringFrame>
  );
}

function PlanParts() {
  const { readOnly } = useScoring();
  return (
    <>
      <Show when={readOnly}>
        <p class="plan-locked muted">{planWords().locked}</p>
      </Show>
      <For each={PLAN_PARTS}>{(part) => <Dynamic component={PARTS[part]} />}</For>
    </>
  );
}

const PARTS = {
  breakdowns: BreakdownPart,
  weighting: WeightingPart,
  indices: IndexPart,
  drivers: DriverPart,
  careless: CarelessPart,
} as const;
