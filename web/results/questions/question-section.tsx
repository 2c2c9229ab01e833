import { Match, Switch } from 'solid-js';
import { AgreementQuestion } from './agreement-question';
import { ChoiceQuestion } from './choice-question';
import { NumberQuestion } from './number-question';
import { agreementScale } from './question-answers';
import type { QuestionProps } from './question-frame';
import { PlannedTables } from './planned-tables';
import type { TableFolding } from './table-folding';
import { TextQuestion } from './text-question';

/** One question as its kind wants to be read, and the tables of the plan that divide its people. */
export function QuestionSection(props: QuestionProps & { readonly folding: TableFolding }) {
  return (
    <>
      <AsItsKind {...props} />
      <PlannedTables {...props} />
    </>
  );
}

function AsItsKind(props: QuestionProps) {
  const kind = () => props.answered.question.kind;
  return (
    <Switch>
      <Match when={agreementScale(props.answered.question) !== null}>
        <AgreementQuestion {...props} />
      </Match>
      <Match when={kind() === 'scale' || kind() === 'number'}>
        <NumberQuestion {...props} />
      </Match>
      <Match when={kind() === 'text' || kind() === 'long-text'}>
        <TextQuestion {...props} />
      </Match>
      <Match when={true}>
        <ChoiceQuestion {...props} />
      </Match>
    </Switch>
  );
}
