import { createSignal, For, Show } from 'solid-js';
import type { CollectedChoices } from '#domain/collected/import-model';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Table } from '../../../../ui/table';
import type { FromDataReport } from '../collected-data';
import type { NameDecision } from '../review/decisions';
import { KeyedFor } from '../review/keyed-for';
import { LazySelect } from '../review/lazy-select';
import { type MergeRow, mergeRows, namesOf } from './merge-rows';

interface MergeSectionProps {
  readonly report: FromDataReport;
  readonly choices: CollectedChoices;
  readonly onName: (decision: NameDecision) => void;
}

const SHOWN_AT_FIRST = 50;

/** One thing written in two ways would become two: folded, because most files spell well. */
export function MergeSection(props: MergeSectionProps) {
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  const rows = () => mergeRows(props.report, props.choices);
  return (
    <Show when={rows().length > 0}>
      <details class="import-section collected-details" open={rows().some(({ means }) => means !== undefined)}>
        <summary>{words().mergeHeading(rows().length)}</summary>
        <Table caption={words().mergeCaption}>
          <thead>
            <tr>
              <For each={Object.values(words().mergeHeads)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <KeyedFor each={rows().slice(0, limit())} keyOf={({ kind, name }) => `${kind} ${name}`}>
              {(row) => <NameRow {...props} row={row()} />}
            </KeyedFor>
          </tbody>
        </Table>
        <Show when={rows().length > limit()}>
          <Button kind="quiet" onClick={() => setLimit(Infinity)}>
            {words().moreNamesToMerge(rows().length - limit())}
          </Button>
        </Show>
      </details>
    </Show>
  );
}

function NameRow(props: MergeSectionProps & { readonly row: MergeRow }) {
  const itself = () => ({ key: props.row.name, label: words().mergeItself });
  const others = () =>
    namesOf(props.row.kind, props.report)
      .filter((name) => name !== props.row.name)
      .map((name) => ({ key: name, label: words().mergeWith(name) }));
  const present = () =>
    props.row.means === undefined ? itself() : { key: props.row.means, label: words().mergeWith(props.row.means) };
  return (
    <tr>
      <th scope="row" class="collected-value">
        {props.row.name}
      </th>
      <td class="muted">{words().fields[props.row.kind]}</td>
      <td class="collected-field">
        <LazySelect
          label={words().meaningOf(props.row.name)}
          value={present()}
          groups={() => [{ label: '', choices: [itself(), ...others()] }]}
          onChoose={(name) => props.onName({ kind: props.row.kind, value: props.row.name, means: name })}
        />
      </td>
    </tr>
  );
}
