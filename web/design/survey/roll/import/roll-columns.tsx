import { For, type JSX, Show } from 'solid-js';
import { ROLL_COLUMN_FIELDS, type RollColumnField } from '#domain/roll/import/import-model';
import { localized } from '../../../../lib/i18n';
import { rollImportWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Field, Input, Select } from '../../../../ui/field';
import { Notice } from '../../../../ui/notice';
import { Table } from '../../../../ui/table';
import { mappingWith } from '../../../units/import-source';
import type { RollReviewProps } from './roll-import-review';

/** Each column of the list, its first value, and what it is taken for; and the group of a list that names none. */
export function RollColumns(props: RollReviewProps) {
  const words = () => rollImportWords();
  const { reading } = props;
  const choose = (title: string, field: RollColumnField) =>
    reading.decide({ ...reading.choices(), mapping: mappingWith(props.report.columns, { title, field }) });
  return (
    <section class="import-section">
      <div class="import-section-head">
        <h2>{words().columnsTitle}</h2>
        <label class="import-header-row">
          {words().headerRow}
          <Input
            type="number"
            min="1"
            max="100"
            value={props.report.headerRow}
            onChange={(event) =>
              reading.decide({ ...reading.choices(), headerRow: event.currentTarget.valueAsNumber || 1, mapping: {} })
            }
          />
        </label>
      </div>
      <Table caption={words().columnsCaption} class="import-mapping">
        <thead>
          <tr>
            <th scope="col">{words().column}</th>
            <th scope="col">{words().sample}</th>
            <th scope="col">{words().use}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.report.columns}>
            {(column) => (
              <tr>
                <th scope="row">{column.title}</th>
                <td class="muted">{column.sample}</td>
                <td>
                  <Select
                    aria-label={words().useOf(column.title)}
                    onChange={(event) =>
                      choose(column.title, ROLL_COLUMN_FIELDS[event.currentTarget.selectedIndex] ?? 'skip')
                    }
                  >
                    <For each={ROLL_COLUMN_FIELDS}>
                      {(field) => <option selected={field === column.field}>{words().fields[field]}</option>}
                    </For>
                  </Select>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </Table>
      <TwoContacts {...props} />
      <Show when={props.report.missing.includes('group') || reading.choices().groupId !== undefined}>
        <WholeGroup {...props} />
      </Show>
    </section>
  );
}

/** The roll has one contact for each person: which column comes first is said, and can be turned round. */
function TwoContacts(props: RollReviewProps) {
  const words = () => rollImportWords().twoContacts;
  const titleOf = (wanted: RollColumnField) => props.report.columns.find(({ field }) => field === wanted)?.title;
  const pair = () => {
    const [first, second] = [titleOf('contact'), titleOf('second-contact')];
    return first !== undefined && second !== undefined ? { first, second } : undefined;
  };
  const turnRound = ({ first, second }: { readonly first: string; readonly second: string }) => {
    const fields = props.report.columns.map(({ title, field }) => [title, field] as const);
    const mapping = { ...Object.fromEntries(fields), [first]: 'second-contact', [second]: 'contact' } as const;
    props.reading.decide({ ...props.reading.choices(), mapping });
  };
  return (
    <Show when={pair()}>
      {(contacts) => (
        <Notice>
          {words().text(contacts().first, contacts().second)}{' '}
          <Button kind="quiet" size="small" onClick={() => turnRound(contacts())}>
            {words().turnRound(contacts().second)}
          </Button>
        </Notice>
      )}
    </Show>
  );
}

/** Where no column names a group; once some rows that leave it empty have one, it stands here to be changed. */
function WholeGroup(props: RollReviewProps) {
  const words = () => rollImportWords();
  const named = () => props.report.columns.some(({ field }) => field === 'group');
  return (
    <div class="roll-whole-group">
      <Field label={named() ? words().blankGroup : words().wholeGroup}>
        {(control) => <GroupOfAll {...props} control={control} />}
      </Field>
    </div>
  );
}

type GroupOfAllProps = Pick<RollReviewProps, 'wave' | 'reading'> & {
  readonly control: JSX.SelectHTMLAttributes<HTMLSelectElement>;
};

/** The group of all rows that name none. */
export function GroupOfAll(props: GroupOfAllProps) {
  const { reading } = props;
  const choose = (groupId: string) => {
    const { groupId: _, ...rest } = reading.choices();
    reading.decide(groupId === '' ? rest : { ...rest, groupId });
  };
  return (
    <Select {...props.control} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{rollImportWords().choose}</option>
      <For each={props.wave.groups}>
        {({ id, name }) => (
          <option value={id} selected={id === reading.choices().groupId}>
            {localized(name)}
          </option>
        )}
      </For>
    </Select>
  );
}
