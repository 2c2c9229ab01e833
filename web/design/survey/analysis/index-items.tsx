import { For, Show } from 'solid-js';
import type { OptionVariable } from '#domain/analysis/columns/answer-variables';
import type { IndexItem, IndexPlan } from '#domain/analysis/plan/analysis-plan';
import { planWords } from '../../../lib/words';
import { SchemeNumber } from '../scoring/scheme/scheme-number';
import { plainFigure, plainPercent } from '../scoring/scheme/scheme-text';
import { useScoring } from '../scoring/scoring-scope';
import { isSame, turned, weighing, weightSum, withItem, withItemChanged } from './index-draft';
import { nameOf } from './index-presets';
import { itemName, questionName } from './plan-names';
import { scorableVariables } from './plan-draft';

interface IndexItemsProps {
  readonly index: IndexPlan;
  readonly name: string;
  readonly onChange: (index: IndexPlan, field?: string) => void;
}

/** Every question with a scale, to be ticked; those of the index with their direction and weight. */
export function IndexItems(props: IndexItemsProps) {
  const { session, questionnaire, readOnly } = useScoring();
  const words = () => planWords().indices;
  const offered = scorableVariables(questionnaire, session.current());
  const isIn = (variable: OptionVariable) => props.index.items.some((own) => isSame(own, variable));
  return (
    <>
      <table class="scoring-table scoring-figures plan-table">
        <caption class="visually-hidden">{words().table(props.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words().head.item}</th>
            <th scope="col">{words().head.reversed}</th>
            <th scope="col">{words().head.weight}</th>
            <th scope="col">{words().head.share}</th>
          </tr>
        </thead>
        <tbody>
          <For each={offered.filter((variable) => !readOnly || isIn(variable))}>
            {(variable, place) => (
              <>
                <Show when={variable.item !== undefined && offered[place() - 1]?.question !== variable.question}>
                  <tr class="plan-group">
                    <th scope="colgroup" colSpan={4}>
                      {questionName(questionnaire, variable.question)}
                    </th>
                  </tr>
                </Show>
                <ItemRow {...props} item={nameOf(variable)} possible={offered.map(nameOf)} />
              </>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words().sum}
            </th>
            <td>{plainFigure(weightSum(props.index))}</td>
            <td>{props.index.items.length > 0 ? plainPercent(1) : ''}</td>
          </tr>
        </tfoot>
      </table>
      <p class="field-hint">{words().reversedHint}</p>
    </>
  );
}

interface ItemRowProps extends IndexItemsProps {
  readonly item: IndexItem;
  readonly possible: readonly IndexItem[];
}

function ItemRow(props: ItemRowProps) {
  const { questionnaire, readOnly } = useScoring();
  const name = itemName(questionnaire, props.item);
  const chosen = () => props.index.items.find((own) => isSame(own, props.item));
  const choose = (isChosen: boolean) =>
    props.onChange(withItem(props.index, { item: props.item, chosen: isChosen, possible: props.possible }));
  return (
    <tr>
      <th scope="row">
        <Show when={!readOnly} fallback={name}>
          <label class="plan-item">
            <input
              type="checkbox"
              class="choice-box"
              checked={chosen() !== undefined}
              onChange={(event) => choose(event.currentTarget.checked)}
            />
            {name}
          </label>
        </Show>
      </th>
      <Show when={chosen()} fallback={<td colSpan={3} />}>
        {(own) => <ItemWeight {...props} item={own()} name={name} />}
      </Show>
    </tr>
  );
}

const SMALLEST_WEIGHT = 1e-6;
const LARGEST_WEIGHT = 1e6;

function ItemWeight(props: IndexItemsProps & { readonly item: IndexItem }) {
  const { readOnly } = useScoring();
  const words = () => planWords().indices;
  const weight = () => props.item.weight ?? 1;
  const change = (item: IndexItem, field?: string) => props.onChange(withItemChanged(props.index, item), field);
  return (
    <>
      <td>
        <Show when={!readOnly} fallback={props.item.reversed === true ? words().reversed : ''}>
          <input
            type="checkbox"
            class="choice-box"
            aria-label={words().reversedOf(props.name)}
            checked={props.item.reversed === true}
            onChange={() => change(turned(props.item))}
          />
        </Show>
      </td>
      <td>
        <SchemeNumber
          labelHidden
          label={words().weightOf(props.name)}
          unit=""
          value={weight()}
          minimum={SMALLEST_WEIGHT}
          maximum={LARGEST_WEIGHT}
          field={`plan-${props.index.id}-${props.item.question}-${props.item.item ?? ''}`}
          onChange={(next, field) => change(weighing(props.item, next), field)}
        />
      </td>
      <td>{plainPercent(weight() / weightSum(props.index))}</td>
    </>
  );
}
