import { A } from '@solidjs/router';
import { createResource, createSignal, For, Match, Show, Switch } from 'solid-js';
import { isOfOneClass } from '#domain/disclosure/text-release';
import { partsOfMasked } from '#domain/redaction/mask-details';
import type { RaterGroup } from '#domain/survey/model';
import { formatNumber } from '../../lib/format';
import { isOrganizer, session } from '../../lib/session';
import { redactionWords, resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { MaskedText } from '../../ui/masked-text';
import { groupLabel } from '../labels';
import { QuestionFrame, type QuestionProps } from './question-frame';
import { loadTexts, type ShownTexts } from '../results-source';

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
  const isTold = () => isOfOneClass(props.answered.question.id, publishedBy(props.results));
  const note = () => {
    const { texts } = words().questions;
    if (isTold()) return texts.ofOneClass;
    const { overall } = props.answered.tables[0] ?? {};
    if (overall?.released === false && overall.reason === 'protected') return texts.protected;
    return n() < minimum() ? texts.few(minimum()) : texts.note;
  };
  const source = () => (wanted() ? { waveId: props.results.wave.id, question: props.answered.question.id } : undefined);
  return (
    <QuestionFrame
      results={props.results}
      answered={props.answered}
      finding={n() < minimum() ? undefined : words().questions.texts.count(formatNumber(n()))}
      note={note()}
    >
      <Show when={n() >= minimum() && !isTold() && session().user.unitScope === null}>
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

/** What keeps texts back has no place where nobody is to be protected. */
function publishedBy({ questionnaire, tabulation }: QuestionProps['results']) {
  const tables = tabulation.suppression === 'none' ? [] : (tabulation.publication?.tables ?? []);
  return { questionnaire, publication: { tables } };
}

interface TextsProps {
  readonly source: Parameters<typeof loadTexts>[0];
  readonly groups: readonly RaterGroup[];
}

function Texts(props: TextsProps) {
  // The texts load beside the rest of the page; reading `latest` keeps the page in place meanwhile.
  const [loaded] = createResource(() => props.source, loadTexts);
  const [limit, setLimit] = createSignal(FIRST);
  const texts = () => loaded.latest?.texts ?? [];
  const rest = () => Math.max(0, texts().length - limit());
  return (
    <Switch>
      <Match when={loaded.error}>
        <p role="alert">{words().questions.texts.failed}</p>
      </Match>
      <Match when={loaded.loading}>
        <p role="status">{words().questions.texts.loading}</p>
      </Match>
      <Match when={true}>
        <Show when={texts().length > 0} fallback={<p class="muted">{words().questions.texts.none}</p>}>
          <ul class="question-texts">
            <For each={texts().slice(0, limit())}>
              {({ content, groupId }) => (
                <li>
                  <MaskedText parts={partsOfMasked(content)} />
                  <Show when={groupId}>{(id) => <small class="muted">{groupLabel(props, id())}</small>}</Show>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={loaded.latest}>{(shown) => <KeptBack waveId={props.source.waveId} shown={shown()} />}</Show>
        <Show when={rest() > 0}>
          <Button onClick={() => setLimit(limit() + MORE)}>
            {words().questions.texts.more(Math.min(MORE, rest()))}
          </Button>
        </Show>
      </Match>
    </Switch>
  );
}

/** How many texts are not shown, for those who may change it with the way there. */
function KeptBack(props: { readonly waveId: string; readonly shown: ShownTexts }) {
  const { waiting, withheld } = redactionWords().readers;
  return (
    <p class="muted question-kept-back">
      <Show when={props.shown.waiting > 0}>{waiting(formatNumber(props.shown.waiting))} </Show>
      <Show when={props.shown.withheld > 0}>{withheld(formatNumber(props.shown.withheld))} </Show>
      <Show when={isOrganizer()}>
        <A href={`/waves/${props.waveId}/texts`}>{redactionWords().readers.review}</A>
      </Show>
    </p>
  );
}
