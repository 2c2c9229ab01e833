import { useNavigate } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { estimateEffort } from '#domain/questionnaire/estimate';
import type { Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { ParsedText } from '#domain/questionnaire/text-format';
import { problemText } from '../../../lib/problems';
import { editorWords } from '../../../lib/words';
import { Button, ButtonLink } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import type { Crumb } from '../../../ui/page';
import { Page } from '../../../ui/page';
import { createPasteState } from './paste-state';
import { leftoverLines } from './pasted-text';
import { RecognisedPane } from './recognised-pane';
import { TextPane } from './text-pane';
import './paste.css';

interface PasteWorkProps {
  readonly trail: readonly Crumb[];
  readonly initialText: string;
  readonly cancelHref: string;
  /** 插入 6 题, 建成 6 题的问卷 */
  readonly actLabel: (count: number) => string;
  /** A choice to make before that, beside the button. */
  readonly choice?: (questionnaire: Questionnaire) => JSX.Element;
  /** Takes what was recognised; the address to go on to. */
  readonly onAccept: (questionnaire: Questionnaire) => Promise<string>;
}

/** Left the text, right what was recognised in it, at every pause in typing; nothing leaves the browser before the end. */
export function PasteWork(props: PasteWorkProps) {
  const work = createPasteState(props.initialText);
  const acceptance = createAcceptance({ parsed: () => work.parsed().questionnaire, accept: props.onAccept });
  usePasteKeys({ accept: acceptance.accept, step: work.step, digit: work.chooseRemedy });
  return (
    <Page bleed trail={props.trail} status={editorWords().paste.unsaved}>
      <div class="paste">
        <TextPane
          text={work.text()}
          onText={work.setText}
          onCaret={work.setCaret}
          markOf={work.markOf}
          setField={work.setField}
        />
        <RecognisedPane
          parsed={work.parsed()}
          current={work.current()}
          problemIndex={work.problemIndex()}
          onRemedy={work.remedy}
          onGoTo={work.goTo}
          onStep={work.step}
        />
      </div>
      <PasteFoot {...props} parsed={work.parsed()} acceptance={acceptance} />
    </Page>
  );
}

interface PasteFootProps extends PasteWorkProps {
  readonly parsed: ParsedText;
  readonly acceptance: ReturnType<typeof createAcceptance>;
}

/** The button names the outcome and what is left over. */
function PasteFoot(props: PasteFootProps) {
  const count = () => questionsOf(props.parsed.questionnaire).length;
  return (
    <div class="paste-foot">
      <span>{summaryOf(props.parsed.questionnaire)}</span>
      <Show when={props.acceptance.failure()}>
        {(error) => (
          <span class="paste-failure" role="alert">
            {problemText(error())}
          </span>
        )}
      </Show>
      <span class="paste-acts">
        {props.choice?.(props.parsed.questionnaire)}
        <ButtonLink href={props.cancelHref}>{editorWords().paste.cancel}</ButtonLink>
        <Button
          kind="primary"
          busy={props.acceptance.busy()}
          disabled={count() === 0}
          onClick={() => void props.acceptance.accept()}
        >
          {props.actLabel(count())}
          {leftoverOf(leftoverLines(props.parsed))}
          <Kbd keys="Ctrl Enter" />
        </Button>
      </span>
    </div>
  );
}

interface AcceptanceParts {
  readonly parsed: () => Questionnaire;
  readonly accept: (questionnaire: Questionnaire) => Promise<string>;
}

function createAcceptance({ parsed, accept }: AcceptanceParts) {
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const run = async () => {
    if (busy() || questionsOf(parsed()).length === 0) return;
    setBusy(true);
    setFailure(undefined);
    try {
      navigate(await accept(parsed()));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return { busy, failure, accept: run };
}

interface PasteKeys {
  readonly accept: () => Promise<void>;
  readonly step: (direction: -1 | 1) => void;
  readonly digit: (digit: number) => void;
}

/** F8 and Ctrl Enter work everywhere, digits only outside of the text. */
function usePasteKeys({ accept, step, digit }: PasteKeys): void {
  const listen = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLTextAreaElement;
    if (event.isComposing || event.altKey) return;
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void accept();
    else if (!typing && !event.ctrlKey && /^[1-3]$/.test(event.key)) digit(Number(event.key));
    else return;
    event.preventDefault();
  };
  onMount(() => document.addEventListener('keydown', listen));
  onCleanup(() => document.removeEventListener('keydown', listen));
}

function summaryOf(questionnaire: Questionnaire): string {
  const { taps, texts, minutes } = estimateEffort(questionnaire);
  const count = questionsOf(questionnaire).length;
  return count === 0 ? '' : editorWords().paste.summary({ count, taps, texts, minutes });
}

function leftoverOf(lines: readonly number[]): string {
  const words = editorWords().paste;
  return lines.length === 0 ? '' : words.leftover(lines.join(words.listSeparator));
}
