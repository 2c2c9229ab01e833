import { createSignal, For, Match, Show, Switch } from 'solid-js';
import type { ReviewState } from '#domain/redaction/text-review';
import { createAction } from '../../../lib/action';
import { redactionWords as words } from '../../../lib/words';
import { ActionProblem } from '../../../ui/action-problem';
import { Button } from '../../../ui/button';
import { TextItem } from './text-item';
import {
  decideAboutTexts,
  loadReviewPage,
  type QuestionAddress,
  type TextDecision,
  type TextToReview,
} from './texts-data';

/** As the server cuts them; fewer are the last. */
const PAGE_SIZE = 100;

interface TextListProps {
  readonly address: QuestionAddress;
  readonly state: ReviewState;
  readonly onDecided: () => void;
}

/** The texts of a question in one state, a page at a time; what is decided leaves the list. */
export function TextList(props: TextListProps) {
  const [texts, setTexts] = createSignal<readonly TextToReview[]>([]);
  const [mayBeMore, setMayBeMore] = createSignal(false);
  const loading = createAction();
  const deciding = createAction();
  const loadMore = () =>
    loading.run(async () => {
      const after = texts().at(-1)?.id ?? '';
      const page = await loadReviewPage({ ...props.address, state: props.state, after });
      setTexts([...texts(), ...page.texts]);
      setMayBeMore(page.texts.length === PAGE_SIZE);
    });
  void loadMore();
  const decide = (decisions: readonly TextDecision[]) =>
    deciding.run(async () => {
      await decideAboutTexts(props.address, decisions);
      const decided = new Set(decisions.map(({ id }) => id));
      setTexts(texts().filter(({ id }) => !decided.has(id)));
      props.onDecided();
    });
  const onlyUnits = () => texts().filter(({ details }) => details.every(({ kind }) => kind === 'unit'));
  return (
    <>
      <ActionProblem of={deciding} />
      <ActionProblem of={loading} />
      <Show when={props.state === 'waiting' && onlyUnits().length > 1}>
        <Button
          busy={deciding.busy()}
          onClick={() => void decide(onlyUnits().map(({ id }) => ({ id, decision: 'kept', details: [] })))}
        >
          {words().keepUnits(onlyUnits().length)}
        </Button>
      </Show>
      <Switch>
        <Match when={texts().length > 0}>
          <ul class="texts-list">
            <For each={texts()}>
              {(text) => (
                <TextItem text={text} busy={deciding.busy()} onDecide={(decision) => void decide([decision])} />
              )}
            </For>
          </ul>
        </Match>
        <Match when={!loading.busy() && !loading.problem()}>
          <p class="muted">{words().empty}</p>
        </Match>
      </Switch>
      <Show when={mayBeMore()}>
        <Button busy={loading.busy()} onClick={() => void loadMore()}>
          {words().more}
        </Button>
      </Show>
    </>
  );
}
