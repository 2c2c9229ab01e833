import { For, Show } from 'solid-js';
import type { Analysis } from '#domain/analysis/model';
import { qualityWords as words } from '../../lib/words';
import { EmptyState } from '../../ui/empty-state';
import { Title } from '../../ui/title';
import { ChosenReview } from '../questions/chosen-review';
import { ResultsPage } from '../results-page';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { qualitySubtitle, qualityTitle } from './quality-title';
import { ReviewSections } from './review-sections';
import { sectionsOf, type SectionId } from './sections';
import { WaveSections } from './wave-sections';
import './quality.css';
import './quality-narrow.css';

/** How well the wave measured: whether scores tell units apart, raters agree, items fit, and what careless ballots change. */
export function QualityPage() {
  return (
    <ResultsPage current="quality">
      {(results) => (
        <Show when={results.tabulation.analysis} fallback={<NoAnalysis />}>
          {(analysis) => (
            <ChosenReview results={results} fallback={<Quality results={results} analysis={analysis()} />}>
              {(review) => <Quality results={results} analysis={analysis()} review={review()} />}
            </ChosenReview>
          )}
        </Show>
      )}
    </ResultsPage>
  );
}

function NoAnalysis() {
  return (
    <EmptyState page title={words().nothing.title}>
      {words().nothing.text}
    </EmptyState>
  );
}

interface QualityProps {
  readonly results: WaveResults;
  readonly analysis: Analysis;
  /** Absent where nobody is rated. */
  readonly review?: Review;
}

function Quality(props: QualityProps) {
  const own = () => props.analysis.reviews.find(({ question }) => question === props.review?.question.id);
  const sections = () => sectionsOf(props.analysis, own());
  return (
    <Show
      when={sections().length > 0}
      fallback={
        <EmptyState page title={words().empty.title}>
          {words().empty.text}
        </EmptyState>
      }
    >
      <Title subtitle={qualitySubtitle(props.analysis, own())}>{qualityTitle(props.analysis, own())}</Title>
      <Contents sections={sections()} />
      <Show when={props.review}>
        {(review) => (
          <Show when={own()}>
            {(analysis) => (
              <ReviewSections results={props.results} review={review()} analysis={analysis()} sections={sections()} />
            )}
          </Show>
        )}
      </Show>
      <WaveSections results={props.results} analysis={props.analysis} sections={sections()} />
    </Show>
  );
}

function Contents(props: { readonly sections: readonly SectionId[] }) {
  return (
    <nav class="quality-contents" aria-label={words().contents}>
      <For each={props.sections}>
        {(section) => (
          <a href={`#${section}`} onClick={(event) => showSection(event, section)}>
            {words().sections[section]}
          </a>
        )}
      </For>
    </nav>
  );
}

/** Not left to the router, which would take it for another page. */
function showSection(event: MouseEvent, section: SectionId): void {
  event.preventDefault();
  document.getElementById(section)?.scrollIntoView();
}
