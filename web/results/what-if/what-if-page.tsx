import { createMemo, createSignal, Show } from 'solid-js';
import { resultWords, whatIfWords as words } from '../../lib/words';
import { Title } from '../../ui/title';
import { ChosenReview } from '../questions/chosen-review';
import { ResultsPage } from '../results-page';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { sumsToWhole } from '../../lib/rebalance';
import { createWhatIf, type WhatIfQuestion } from './what-if-answer';
import { WhatIfAnswered } from './what-if-answered';
import { changesOf, officialDraft, trimmingChoices } from './what-if-draft';
import { WhatIfPanel } from './what-if-panel';
import './what-if.css';

/** What the ranks would be under other rules; nothing of it is kept. */
export function WhatIfPage() {
  return (
    <ResultsPage current="what-if">
      {(results) => (
        <ChosenReview results={results} fallback={<Title>{resultWords().noReview}</Title>}>
          {(review) => (
            <Show when={review()} keyed>
              {(chosen) => <WhatIfReview results={results} review={chosen} />}
            </Show>
          )}
        </ChosenReview>
      )}
    </ResultsPage>
  );
}

interface WhatIfReviewProps {
  readonly results: WaveResults;
  readonly review: Review;
}

function WhatIfReview(props: WhatIfReviewProps) {
  const official = officialDraft(props.review, props.results.tabulation);
  const [draft, setDraft] = createSignal(official);
  const changes = createMemo(() => changesOf(official, draft()));
  const asked = createMemo(
    (): WhatIfQuestion | null => {
      const changed = changes();
      if (changed === null || !sumsToWhole(draft().groupWeights)) return null;
      return { waveId: props.results.wave.id, question: props.review.question.id, changes: changed };
    },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const { answer, waiting } = createWhatIf(asked);
  const given = () => {
    const present = answer();
    return present.kind === 'answer' ? present.answer : undefined;
  };
  const refused = () => {
    const present = answer();
    if (!sumsToWhole(draft().groupWeights)) return [words().panel.unsummed];
    return present.kind === 'refused' ? present.texts : [];
  };
  return (
    <div class="what-if">
      <p class="what-if-notice">{words().notice}</p>
      <div class="what-if-columns">
        <WhatIfPanel
          review={props.review}
          official={official}
          draft={draft()}
          trimmings={trimmingChoices(props.review, props.results.tabulation)}
          changed={changes() !== null}
          onChange={(change) => setDraft({ ...draft(), ...change })}
          onReset={() => setDraft(official)}
        />
        <div class="what-if-results" data-waiting={waiting() ? '' : undefined}>
          <WhatIfAnswered review={props.review} whatIf={given()} refused={refused()} />
        </div>
      </div>
    </div>
  );
}
