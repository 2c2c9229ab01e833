import type { JSX } from 'solid-js';
import { For, Show } from 'solid-js';
import ChevronDown from '~icons/lucide/chevron-down';
import ChevronUp from '~icons/lucide/chevron-up';
import type { Question } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { conditionText } from '#domain/questionnaire/text-format/condition-text';
import type { ParsedText, TextSection } from '#domain/questionnaire/text-format';
import type { Remedy, TextProblem } from '#domain/questionnaire/text-format/problem';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { looseProblems, problemsOf } from './pasted-text';
import { contentLines, kindSummary } from './question-summary';

export interface RecognisedProps {
  readonly parsed: ParsedText;
  /** The section that holds the caret. */
  readonly current: TextSection | undefined;
  /** Position among all problems of the one to be decided next. */
  readonly problemIndex: number;
  readonly onRemedy: (problem: TextProblem, remedy: Remedy) => void;
  readonly onGoTo: (line: number) => void;
  readonly onStep: (step: -1 | 1) => void;
}

export function RecognisedPane(props: RecognisedProps) {
  const words = () => editorWords().paste;
  const questions = () => questionsOf(props.parsed.questionnaire);
  const finding = () => {
    const problems = props.parsed.problems.length;
    if (questions().length === 0) return words().nothing;
    return problems > 0 ? words().recognisedMend(questions().length, problems) : words().recognised(questions().length);
  };
  return (
    <section class="paste-pane" aria-label={words().result}>
      <div class="paste-head">
        <h1 class="paste-heading" aria-live="polite">
          {finding()}
        </h1>
        <Show when={props.parsed.problems.length > 0}>
          <ProblemSteps {...props} />
        </Show>
      </div>
      <div class="paste-scroll paste-recognised">
        <Show when={questions().length > 0} fallback={<p class="paste-empty">{words().nothingHint}</p>}>
          <Heading {...props} />
          <For each={looseProblems(props.parsed)}>{(problem) => <ProblemBlock {...props} problem={problem} />}</For>
          <ol>
            <For each={props.parsed.sections}>
              {(section) => (
                <Show when={questions()[section.question]}>
                  {(question) => <QuestionRow {...props} section={section} question={question()} />}
                </Show>
              )}
            </For>
          </ol>
        </Show>
      </div>
    </section>
  );
}

function ProblemSteps(props: RecognisedProps) {
  const words = () => editorWords().paste;
  return (
    <span class="paste-steps">
      <Button kind="quiet" size="small" aria-label={words().previousProblem} onClick={() => props.onStep(-1)}>
        <ChevronUp aria-hidden="true" />
      </Button>
      <Button kind="quiet" size="small" onClick={() => props.onStep(1)}>
        <ChevronDown aria-hidden="true" />
        {words().nextProblem}
        <Kbd keys="F8" />
      </Button>
    </span>
  );
}

function Heading(props: RecognisedProps) {
  const words = () => editorWords().paste;
  const { parsed } = props;
  return (
    <Show when={props.parsed.heading}>
      {(range) => (
        <Row label={words().heading} range={range()}>
          <p class="paste-title">{localized(props.parsed.questionnaire.title)}</p>
          <p class="paste-content">{localized(parsed.questionnaire.introduction)}</p>
        </Row>
      )}
    </Show>
  );
}

interface QuestionRowProps extends RecognisedProps {
  readonly section: TextSection;
  readonly question: Question;
}

function QuestionRow(props: QuestionRowProps) {
  const problems = () => problemsOf(props.parsed, props.section);
  const wrong = () => problems().some(({ severity }) => severity === 'error');
  const current = () => props.current?.question === props.section.question;
  return (
    <li class="paste-question" data-wrong={wrong()} data-current={current()}>
      <Row
        number={props.section.question + 1}
        label={kindSummary(props.question)}
        range={props.section}
        onGoTo={() => props.onGoTo(props.section.firstLine)}
      >
        <p>{localized(props.question.title)}</p>
        <Show when={props.question.showIf}>
          {(condition) => (
            <p class="paste-content">
              {editorWords().paste.askedIf(conditionText(condition(), questionsOf(props.parsed.questionnaire)))}
            </p>
          )}
        </Show>
        <For each={contentLines(props.question)}>{(line) => <p class="paste-content">{line}</p>}</For>
        <Show when={props.question.help}>{(help) => <p class="paste-content">{localized(help())}</p>}</Show>
        <For each={problems()}>{(problem) => <ProblemBlock {...props} problem={problem} />}</For>
      </Row>
    </li>
  );
}

interface RowProps {
  readonly number?: number;
  readonly label: string;
  readonly range: Pick<TextSection, 'firstLine' | 'lastLine'>;
  readonly onGoTo?: () => void;
  readonly children: JSX.Element;
}

function Row(props: RowProps) {
  const words = () => editorWords().paste;
  return (
    <div class="paste-row">
      <span class="paste-row-number">{props.number}</span>
      <div class="paste-row-content">{props.children}</div>
      <span class="paste-row-aside">
        {props.label}
        <Show
          when={props.onGoTo}
          fallback={<span>{words().lineRange(props.range.firstLine, props.range.lastLine)}</span>}
        >
          {(goTo) => (
            <button type="button" class="paste-lines-link" onClick={() => goTo()()}>
              {words().lineRange(props.range.firstLine, props.range.lastLine)}
            </button>
          )}
        </Show>
      </span>
    </div>
  );
}

interface ProblemBlockProps extends RecognisedProps {
  readonly problem: TextProblem;
}

/** Where, what, and up to three ways out, each a button with its digit. */
function ProblemBlock(props: ProblemBlockProps) {
  const words = () => editorWords();
  const isNext = () => props.parsed.problems[props.problemIndex] === props.problem;
  return (
    <div class="paste-problem" data-severity={props.problem.severity} data-next={isNext()}>
      <p>
        <b>
          {words().paste.line(props.problem.line)}
          {words().paste.colon}
          {words().textProblems[props.problem.code](props.problem.details ?? {})}
        </b>
      </p>
      <div class="paste-remedies">
        <For each={(props.problem.remedies ?? []).slice(0, MOST_REMEDIES)}>
          {(remedy, index) => (
            <Button size="small" onClick={() => props.onRemedy(props.problem, remedy)}>
              {words().remedies[remedy.code](remedy.details ?? {})}
              <Show when={isNext()}>
                <Kbd keys={String(index() + 1)} />
              </Show>
            </Button>
          )}
        </For>
        <Show when={(props.problem.remedies ?? []).length === 0}>
          <Button kind="quiet" size="small" onClick={() => props.onGoTo(props.problem.line)}>
            {words().paste.toLine(props.problem.line)}
          </Button>
        </Show>
      </div>
    </div>
  );
}

export const MOST_REMEDIES = 3;
