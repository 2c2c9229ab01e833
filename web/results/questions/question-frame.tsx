import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { isHiddenThroughout } from '#domain/hidden/whole-question';
import { localized } from '../../lib/i18n';
import { session } from '../../lib/session';
import { resultWords as words } from '../../lib/words';
import { askedOfText } from './asked-of';
import { PartLink } from './part-link';
import type { AnsweredQuestion } from './question-answers';
import { WhyHidden } from '../why-hidden';
import type { WaveResults } from '../wave-results';

export interface QuestionProps {
  readonly results: WaveResults;
  readonly answered: AnsweredQuestion;
}

/** Question as title, finding below, drawing left and rater groups right; one line in their place where nothing is shown. */
export function QuestionFrame(
  props: QuestionProps & {
    readonly finding?: string | undefined;
    readonly note?: string | undefined;
    /** Where the working of the finding is. */
    readonly trace?: string | undefined;
    readonly aside?: JSX.Element;
    readonly children: JSX.Element;
  },
) {
  const askedOf = () => askedOfText(props.answered.question, props.results.questionnaire);
  return (
    <section class="question" id={props.answered.question.id}>
      <h2>
        {localized(props.answered.question.title)}
        <PartLink anchor={props.answered.question.id} name={localized(props.answered.question.title)} />
      </h2>
      <Show when={askedOf()}>{(text) => <p class="figure-subtitle">{text()}</p>}</Show>
      <p class="question-finding">
        <Show when={props.finding}>{(finding) => <span>{finding()}</span>}</Show>{' '}
        <span class="muted">{props.note}</span>{' '}
        <Show when={props.trace}>{(href) => <A href={href()}>{words().ranking.note.open}</A>}</Show>
      </p>
      <Show when={!isNothingShown(props.answered)} fallback={<NothingShown />}>
        <div class="question-columns">
          <div>{props.children}</div>
          <div>{props.aside}</div>
        </div>
      </Show>
    </section>
  );
}

function NothingShown() {
  return (
    <p class="suppressed suppressed-note">
      {words().questions.nothingShown} <WhyHidden />
    </p>
  );
}

/** A reader of some units is not told of everybody: totals may be hidden from him alone. */
function isNothingShown({ question, tables }: AnsweredQuestion): boolean {
  const isText = question.kind === 'text' || question.kind === 'long-text';
  return !isText && session().user.unitScope === null && tables.every(isHiddenThroughout);
}
