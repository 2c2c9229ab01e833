import { useSearchParams } from '@solidjs/router';
import { createMemo, For, type JSX, Show } from 'solid-js';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Select } from '../../ui/field';
import { reviewsOf, type Review } from '../review';
import type { WaveResults } from '../wave-results';

interface ChosenReviewProps {
  readonly results: WaveResults;
  /** Shown where the survey rates nobody. */
  readonly fallback: JSX.Element;
  readonly children: (review: () => Review) => JSX.Element;
}

/** The review of the address (`?review=`), else the first; a survey that rates twice offers the choice. */
export function ChosenReview(props: ChosenReviewProps) {
  const [search, setSearch] = useSearchParams();
  const reviews = createMemo(() => reviewsOf(props.results));
  const chosen = () => reviews().find(({ question }) => question.id === search['review']) ?? reviews()[0];
  return (
    <Show when={chosen()} fallback={props.fallback}>
      {(review) => (
        <>
          <Show when={reviews().length > 1}>
            <label class="results-review">
              <span>{words().review}</span>
              <Select
                onChange={(event) => setSearch({ review: event.currentTarget.value, unit: null, category: null })}
              >
                <For each={reviews()}>
                  {({ question }) => (
                    <option value={question.id} selected={question.id === review().question.id}>
                      {localized(question.title)}
                    </option>
                  )}
                </For>
              </Select>
            </label>
          </Show>
          {props.children(review)}
        </>
      )}
    </Show>
  );
}
