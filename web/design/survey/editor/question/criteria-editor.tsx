import { Show } from 'solid-js';
import type { Criterion, TargetsQuestion } from '#domain/questionnaire/model';
import { formatDecimal, formatPercent } from '../../../../lib/format';
import { editorWords } from '../../../../lib/words';
import { withReplaced } from '../../../../lib/entry-list';
import { criterionWithHelp } from '../../draft/optional-parts';
import { useEditor, useQuestionChange } from '../editor-scope';
import type { Row } from '../fields/entry-rows';
import { EntryRows } from '../fields/entry-rows';
import { LocalizedField } from '../fields/localized-field';
import { NumberField } from '../fields/number-field';

interface CriteriaEditorProps {
  readonly question: TargetsQuestion;
}

export function CriteriaEditor(props: CriteriaEditorProps) {
  const words = () => editorWords().criteria;
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  const sum = () => sumOfWeights(props.question.criteria);
  return (
    <div class="editor-criteria">
      <EntryRows
        question={props.question.id}
        entries={props.question.criteria}
        prefix="c"
        make={(id): Criterion => ({ id, title: { zh: '' }, weight: props.question.criteria.at(-1)?.weight ?? 1 })}
        words={words()}
        foot={<WeightSum question={props.question} sum={sum()} />}
        onChange={(revise) => change((plain) => ({ ...plain, criteria: revise(plain.criteria) }))}
      >
        {(criterion, row) => <CriterionRow question={props.question} criterion={criterion} row={row} sum={sum()} />}
      </EntryRows>
    </div>
  );
}

interface CriterionRowProps {
  readonly question: TargetsQuestion;
  readonly criterion: Criterion;
  readonly row: Row;
  readonly sum: number;
}

function CriterionRow(props: CriterionRowProps) {
  const words = () => editorWords().criteria;
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  const place = () => `${props.question.id}.${props.criterion.id}`;
  const revise = (next: (plain: Criterion) => Criterion, field: string) =>
    change((plain) => {
      const criterion = plain.criteria.find(({ id }) => id === props.criterion.id);
      return criterion ? { ...plain, criteria: withReplaced(plain.criteria, next(criterion)) } : plain;
    }, field);
  return (
    <>
      <LocalizedField
        class="editor-criterion-title"
        text={props.criterion.title}
        label={words().name(props.row.number())}
        placeholder={words().placeholder}
        field={`${place()}.title`}
        onChange={(title, field) => revise((criterion) => ({ ...criterion, title }), field)}
        onEnter={props.row.addAfter}
      />
      <LocalizedField
        class="editor-criterion-help"
        text={props.criterion.help}
        label={words().help(props.row.number())}
        placeholder={words().helpPlaceholder}
        field={`${place()}.help`}
        onChange={(help, field) => revise((criterion) => criterionWithHelp(criterion, help), field)}
        onEnter={props.row.addAfter}
      />
      <NumberField
        value={props.criterion.weight}
        label={words().weight(props.row.number())}
        field={`${place()}.weight`}
        minimum={0}
        onChange={(weight, field) => revise((criterion) => ({ ...criterion, weight: weight ?? 0 }), field)}
      />
      <span class="editor-criterion-share">
        {words().share(props.sum > 0 ? formatPercent(props.criterion.weight / props.sum, 0) : '–')}
      </span>
    </>
  );
}

function WeightSum(props: { readonly question: TargetsQuestion; readonly sum: number }) {
  const editor = useEditor();
  const words = () => editorWords().criteria;
  const change = useQuestionChange<TargetsQuestion>(() => props.question);
  const uneven = () => new Set(props.question.criteria.map(({ weight }) => weight)).size > 1;
  const makeEven = () =>
    change((plain) => {
      const weight = evenWeight(plain.criteria.length);
      return { ...plain, criteria: plain.criteria.map((criterion) => ({ ...criterion, weight })) };
    });
  return (
    <p class="editor-weight-sum">
      {words().sum(formatDecimal(props.sum, Number.isInteger(props.sum) ? 0 : 1))}
      <Show when={uneven() && !editor.readOnly()}>
        <button type="button" class="editor-link" onClick={makeEven}>
          {words().equal}
        </button>
      </Show>
    </p>
  );
}

function sumOfWeights(criteria: readonly Criterion[]): number {
  return criteria.reduce((total, { weight }) => total + weight, 0);
}

/** Per cent where that is a whole number, else 1 each: weights only count against each other. */
function evenWeight(count: number): number {
  return Number.isInteger(100 / count) ? 100 / count : 1;
}
