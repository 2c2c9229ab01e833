import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../lib/format';
import { session } from '../lib/session';
import { resultWords as words } from '../lib/words';
import { Button } from '../ui/button';
import { groupLabel } from './labels';
import { QuestionFrame, type QuestionProps } from './question-frame';
import { loadTexts } from './results-source';

const FIRST = 8;
const MORE = 40;

/** Texts are asked for only when somebody wants to read them, and come in an order drawn by the server. */
export function TextQuestion(props: QuestionProps) {
  const [wanted, setWanted] = createSignal(false);
  const n = () => {
    const overall = props.answered.tables[0]?.overall;
    return overall?.released === true ? overall.n : 0;
  };
  const minimum = () => props.results.tabulation.minimumGroupSize;
  const source = () => (wanted() ? { waveId: props.results.wave.id, question: props.answered.question.id } : undefined);
  return (
    <QuestionFrame
      answered={props.answered}
      finding={n() < minimum() ? undefined : words().questions.texts.count(formatNumber(n()))}
      note={n() < minimum() ? words().questions.texts.few(minimum()) : words().questions.texts.note}
    >
      <Show when={n() >= minimum() && session().user.unitScope === null}>
        <Show
          when={source()}
          fallback={<Button onClick={() => setWanted(true)}>{words().questions.texts.show}</Button>}
          keyed
        >
          {(present) => <Texts source={present} groups={props.results.wave.groups} />}
        </Show>
      </Show>
    </QuestionFrame>
  );
}

interface TextsProps {
  readonly source: Parameters<typeof loadTexts>[0];
  readonly groups: readonly RaterGroup[];
}

function Texts(props: TextsProps) {
  // The texts load beside the rest of the page; reading `latest` keeps the page in place meanwhile.
  const [texts] = createResource(() => props.source, loadTexts, { initialValue: [] });
  const [limit, setLimit] = createSignal(FIRST);
  const rest = () => Math.max(0, texts.latest.length - limit());
  return (
    <Switch>
      <Match when={texts.error}>
        <p role="alert">{words().questions.texts.failed}</p>
      </Match>
      <Match when={texts.loading}>
        <p role="status">{words().questions.texts.loading}</p>
      </Match>
      <Match when={texts.latest.length === 0}>
        <p class="muted">{words().questions.texts.none}</p>
      </Match>
      <Match when={true}>
        <ul class="question-texts">
          <For each={texts.latest.slice(0, limit())}>
            {({ content, groupId }) => (
              <li>
                {content}
                <Show when={groupId}>{(id) => <small class="muted">{groupLabel(props, id())}</small>}</Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={rest() > 0}>
          <Button onClick={() => setLimit(limit() + MORE)}>
            {words().questions.texts.more(Math.min(MORE, rest()))}
          </Button>
        </Show>
      </Match>
    </Switch>
  );
}
