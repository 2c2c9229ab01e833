import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { scoringWords } from '../../../lib/words';
import { plainNumber } from '../groups/plain-number';
import { AnalysisSection } from './sections/analysis-section';
import { ComparisonSection } from './trial/comparison-section';
import { DontKnowSection } from './sections/dont-know-section';
import { MissingGroupSection } from './sections/missing-group-section';
import { ratedQuestion, shownSections } from './scheme/scheme-draft';
import { findingOf } from './scheme/scheme-text';
import { ScoresSection } from './sections/scores-section';
import { type SchemeOfWave, ScoringFrame } from './scoring-frame';
import { useScoring } from './scoring-scope';
import { StatisticSection } from './sections/statistic-section';
import { TrimmingSection } from './sections/trimming-section';
import { ValiditySection } from './rules/validity-section';
import { VersionsSection } from './sections/versions-section';

/** The scheme of a wave in the order of the calculation. */
export function ScoringEditor(props: SchemeOfWave) {
  return (
    <ScoringFrame
      {...props}
      current="scoring"
      finding={({ session, problems }) => findingOf(session.current(), problems())}
      subtitle={(readOnly) => (readOnly ? scoringWords().scopeLocked : scoringWords().scope)}
    >
      <SchemeSections />
    </ScoringFrame>
  );
}

function SchemeSections() {
  const { session, wave, questionnaire } = useScoring();
  return (
    <>
      <For each={shownSections(questionnaire, session.current())}>
        {(section) => <Dynamic component={SECTIONS[section]} />}
      </For>
      <Show when={ratedQuestion(questionnaire)?.kind === 'targets'}>
        <p class="scoring-points muted">
          {scoringWords().fullPoints(plainNumber(wave.settings.fullPoints))}
          <A href={`/waves/${wave.id}/groups`}>{scoringWords().toGroups}</A>
        </p>
        <ComparisonSection />
      </Show>
      <VersionsSection />
    </>
  );
}

const SECTIONS = {
  scores: ScoresSection,
  validity: ValiditySection,
  'dont-know': DontKnowSection,
  trimming: TrimmingSection,
  statistic: StatisticSection,
  'missing-group': MissingGroupSection,
  analysis: AnalysisSection,
} as const;
