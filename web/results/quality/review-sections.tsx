import { Show } from 'solid-js';
import type { ReviewAnalysis } from '#domain/analysis/review-model';
import type { Review } from '../review';
import { AgreementSection } from './agreement-section';
import { DiscriminationSection } from './discrimination-section';
import { EffectsSection } from './effects-section';
import { LeniencySection } from './leniency-section';
import type { SectionId } from './sections';

interface ReviewSectionsProps {
  readonly review: Review;
  readonly analysis: ReviewAnalysis;
  readonly sections: readonly SectionId[];
}

/** What is said of one review. */
export function ReviewSections(props: ReviewSectionsProps) {
  return (
    <>
      <DiscriminationSection review={props.review} discrimination={props.analysis.discrimination} />
      <Show when={props.sections.includes('effects')}>
        <EffectsSection review={props.review} discrimination={props.analysis.discrimination} />
      </Show>
      <AgreementSection review={props.review} agreement={props.analysis.agreement} />
      <LeniencySection review={props.review} leniency={props.analysis.leniency} />
    </>
  );
}
