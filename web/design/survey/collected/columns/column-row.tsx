import type { CollectedColumn } from '#domain/collected/import-model';
import { formatNumber } from '../../../../lib/format';
import { collectedWords as words } from '../../../../lib/words';
import { type ColumnCheck, isToLookAt } from './column-check';
import type { ColumnTableProps } from './column-table';
import { fieldOf } from '../review/decisions';
import { fieldKey } from './field-key';
import { LazySelect } from '../review/lazy-select';

interface ColumnRowProps extends Pick<ColumnTableProps, 'choices' | 'fieldsOf' | 'labelOf' | 'onField'> {
  readonly column: CollectedColumn;
  readonly check: ColumnCheck;
}

const SAMPLES_SHOWN = 2;

export function ColumnRow(props: ColumnRowProps) {
  const field = () => fieldOf(props.column, props.choices);
  const choose = (key: string) => {
    const chosen = props
      .fieldsOf(props.column)
      .flatMap(({ choices }) => choices)
      .find((choice) => choice.key === key);
    if (chosen) props.onField({ title: props.column.title, field: chosen.field });
  };
  return (
    <tr>
      <th scope="row" class="collected-column-title">
        {props.column.title}
      </th>
      <td class="muted collected-samples">
        {props.column.samples.slice(0, SAMPLES_SHOWN).join(words().sampleSeparator)}
      </td>
      <td class="collected-field">
        <LazySelect
          label={words().fieldOf(props.column.title)}
          value={{ key: fieldKey(field()), label: props.labelOf(field()) }}
          groups={() => props.fieldsOf(props.column)}
          onChoose={choose}
        />
      </td>
      <td class={isToLookAt(props.check) ? 'import-warn' : 'muted'}>{checkText(props)}</td>
    </tr>
  );
}

/** What is in the column, unless there is something more urgent to say about it. */
function checkText({ column, check }: ColumnRowProps): string {
  const { checks } = words();
  switch (check) {
    case 'personal-left-out':
      return checks.personal;
    case 'personal-taken':
      return checks.personalTaken;
    case 'empty':
      return checks.empty;
    case 'refused':
      return checks.refused;
    case 'left-out':
    case 'fine':
      return checks.content(formatNumber(column.distinct), column.missing === 0 ? '' : formatNumber(column.missing));
  }
}
