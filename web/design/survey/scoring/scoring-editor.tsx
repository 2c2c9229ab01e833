import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { scoringWords } from '../../../lib/words';
import { plainNumber } from '../groups/plain-number';
import { AnalysisSection } from './analysis-section';
import { ComparisonSection } from './comparison-section';
import { DontKnowSection } from './dont-know-section';
import { MissingGroupSection } from './missing-group-section';
import { ratedQuestion, shownSections } from './scheme-draft';
import { findingOf } from './scheme-text';
import { ScoresSection } from './scores-section';
import { type SchemeOfWave, ScoringFrame } from './scoring-frame';
import { useScoring } from './scoring-scope';
import { StatisticSection } from './statistic-section';
import { TrimmingSection } from './trimming-section';
import { ValiditySection } from './validity-section';
import { VersionsSection } from './versions-section';

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
