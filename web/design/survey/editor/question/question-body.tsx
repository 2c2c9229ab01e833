import { Match, Switch } from 'solid-js';
import type { Question, QuestionKind } from '#domain/questionnaire/model';
import { ItemsEditor } from './items-editor';
import { DateSettings, MultipleSettings, NumberSettings, RankingSettings, TextSettings } from './kind-settings';
import { OptionsEditor } from './options-editor';
import { StepsEditor } from './steps-editor';
import { TargetsEditor } from './targets-editor';
import './settings.css';

interface QuestionBodyProps {
  readonly question: Question;
}

/** What belongs to the kind of the question. A question never changes its kind, so one branch stays. */
export function QuestionBody(props: QuestionBodyProps) {
  const as = <Kind extends QuestionKind>(kind: Kind) => (isKind(props.question, kind) ? props.question : undefined);
  return (
    <Switch>
      <Match when={as('single')}>{(question) => <OptionsEditor question={question()} />}</Match>
      <Match when={as('multiple')}>
        {(question) => (
          <>
            <OptionsEditor question={question()} />
            <MultipleSettings question={question()} />
          </>
        )}
      </Match>
      <Match when={as('ranking')}>
        {(question) => (
          <>
            <OptionsEditor question={question()} />
            <RankingSettings question={question()} />
          </>
        )}
      </Match>
      <Match when={as('text') ?? as('long-text')}>{(question) => <TextSettings question={question()} />}</Match>
      <Match when={as('number')}>{(question) => <NumberSettings question={question()} />}</Match>
      <Match when={as('date')}>{(question) => <DateSettings question={question()} />}</Match>
      <Match when={as('scale')}>{(question) => <StepsEditor question={question()} />}</Match>
      <Match when={as('items')}>{(question) => <ItemsEditor question={question()} />}</Match>
      <Match when={as('targets')}>{(question) => <TargetsEditor question={question()} />}</Match>
    </Switch>
  );
}

type QuestionOf<Kind extends QuestionKind> = Extract<Question, { readonly kind: Kind }>;

function isKind<Kind extends QuestionKind>(question: Question, kind: Kind): question is QuestionOf<Kind> {
  return question.kind === kind;
}
