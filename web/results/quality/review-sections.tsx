import { Show } from 'solid-js';
import type { ReviewAnalysis } from '#domain/analysis/review/review-model';
import { qualityWords as words } from '../../lib/words';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { AgreementSection } from './agreement-section';
import { DiscriminationSection } from './discrimination-section';
import { EffectsSection } from './effects-section';
import { LeniencySection } from './leniency-section';
import type { SectionId } from './sections';

interface ReviewSectionsProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly analysis: ReviewAnalysis;
  readonly sections: readonly SectionId[];
}

/** What is said of one review. */
export function ReviewSections(props: ReviewSectionsProps) {
  return (
    <>
      <DiscriminationSection
        results={props.results}
        review={props.review}
        discrimination={props.analysis.discrimination}
      />
      <Show when={props.sections.includes('effects')}>
        <EffectsSection results={props.results} review={props.review} discrimination={props.analysis.discrimination} />
      </Show>
      <AgreementSection
        results={props.results}
        review={props.review}
        agreement={props.analysis.agreement}
        note={leftOutText(props.analysis)}
      />
      <LeniencySection
        results={props.results}
        review={props.review}
        leniency={props.analysis.leniency}
        note={leftOutText(props.analysis)}
      />
    </>
  );
}

/** How many units these parts leave out, or nothing. */
function leftOutText({ leftOut = 0 }: ReviewAnalysis): string {
  return leftOut === 0 ? '' : words().leftOut(leftOut);
}
