import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { askedOfText } from './asked-of';
import { PartLink } from './part-link';
import type { AnsweredQuestion } from './question-answers';
import type { WaveResults } from '../wave-results';

export interface QuestionProps {
  readonly results: WaveResults;
  readonly answered: AnsweredQuestion;
}

/** Question as title, finding below, drawing left and rater groups right. */
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
      <div class="question-columns">
        <div>{props.children}</div>
        <div>{props.aside}</div>
      </div>
    </section>
  );
}
