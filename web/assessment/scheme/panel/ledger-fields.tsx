import { Index, Show } from 'solid-js';
import type { LedgerCategory, LedgerSource } from '#domain/assessment/scheme/model';
import { freshId } from '../../../lib/entry-list';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { NumberInput } from '../../number-input';
import { NameInput } from './name-input';
import { NEW_NAMES } from '../new-parts';
import { ChoiceField, NumberField } from './panel-parts';
import { RemoveButton } from './remove-button';
import { useScheme } from '../scheme-scope';

interface LedgerFieldsProps {
  readonly id: string;
  readonly ledger: LedgerSource;
  readonly points: number;
  readonly onLedger: (ledger: LedgerSource, field?: string) => void;
}

type Mode = 'deductions' | 'earned' | 'other';

/** What a unit starts with, and how much an entry, a category and all of them may count. */
export function LedgerFields(props: LedgerFieldsProps) {
  const { readOnly } = useScheme();
  const mode = (): Mode => {
    if (props.ledger.start === 0) return 'earned';
    return props.ledger.start === props.points ? 'deductions' : 'other';
  };
  const modes = (): readonly Mode[] =>
    mode() === 'other' ? ['deductions', 'earned', 'other'] : ['deductions', 'earned'];
  const setCategories = (categories: readonly LedgerCategory[], field?: string) =>
    props.onLedger({ ...props.ledger, categories }, field);
  const add = () => {
    const { categories } = props.ledger;
    const id = freshId(
      'c',
      categories.map((category) => category.id),
    );
    setCategories([...categories, { id, name: NEW_NAMES.category, minimum: -props.points, maximum: props.points }]);
  };
  return (
    <>
      <ChoiceField
        label={words().ledger.mode}
        value={mode()}
        options={modes().map((value) => ({ value, label: words().ledger.modes[value] }))}
        onChoice={(chosen) => props.onLedger({ ...props.ledger, start: chosen === 'deductions' ? props.points : 0 })}
      />
      <NumberField
        label={words().ledger.entryLimit}
        hint={words().ledger.entryLimitHint}
        value={props.ledger.entryLimit}
        onNumber={(entryLimit) => props.onLedger({ ...props.ledger, entryLimit }, `limit-${props.id}`)}
        onEmpty={() => props.onLedger({ ...props.ledger, entryLimit: null }, `limit-${props.id}`)}
      />
      <fieldset class="scheme-steps">
        <legend class="field-label">{words().ledger.categories}</legend>
        <Show when={props.ledger.categories.length > 0} fallback={<p class="muted">{words().ledger.noCategories}</p>}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words().ledger.category}</th>
                <th scope="col">{words().ledger.minimum}</th>
                <th scope="col">{words().ledger.maximum}</th>
                <th scope="col">
                  <span class="visually-hidden">{words().steps.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <Index each={props.ledger.categories}>
                {(category, index) => (
                  <CategoryRow
                    category={category()}
                    number={index + 1}
                    onCategory={(next, field) =>
                      setCategories(props.ledger.categories.with(index, next), `${field}-${props.id}-${index}`)
                    }
                    onRemove={() => setCategories(props.ledger.categories.toSpliced(index, 1))}
                  />
                )}
              </Index>
            </tbody>
          </table>
        </Show>
        <Show when={!readOnly}>
          <Button size="small" onClick={add}>
            {words().ledger.addCategory}
          </Button>
        </Show>
      </fieldset>
    </>
  );
}

interface CategoryRowProps {
  readonly category: LedgerCategory;
  readonly number: number;
  readonly onCategory: (category: LedgerCategory, field: string) => void;
  readonly onRemove: () => void;
}

function CategoryRow(props: CategoryRowProps) {
  const { readOnly, session } = useScheme();
  return (
    <tr>
      <td>
        <NameInput
          aria-label={words().ledger.nameOf(props.number)}
          name={props.category.name}
          onName={(name) => props.onCategory({ ...props.category, name }, 'category-name')}
        />
      </td>
      <td>
        <NumberInput
          aria-label={words().ledger.minimumOf(props.number)}
          readOnly={readOnly}
          value={props.category.minimum}
          onNumber={(minimum) => props.onCategory({ ...props.category, minimum }, 'category-minimum')}
          onBlur={() => session.settle()}
        />
      </td>
      <td>
        <NumberInput
          aria-label={words().ledger.maximumOf(props.number)}
          readOnly={readOnly}
          value={props.category.maximum}
          onNumber={(maximum) => props.onCategory({ ...props.category, maximum }, 'category-maximum')}
          onBlur={() => session.settle()}
        />
      </td>
      <td>
        <RemoveButton label={words().ledger.removeOf(props.number)} onRemove={() => props.onRemove()} />
      </td>
    </tr>
  );
}
