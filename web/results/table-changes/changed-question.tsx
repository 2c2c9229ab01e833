import { For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { ChangeVerdict } from '#domain/tabulation/change';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { className } from '../../lib/class-names';
import { formatNumber, formatSigned } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords, tableChangesWords as words } from '../../lib/words';
import { Table } from '../../ui/table';
import type { WaveResults } from '../wave-results';
import type { ComparedQuestion } from './table-changes-data';

interface ChangedQuestionProps {
  readonly results: WaveResults;
  readonly table: PlannedTable;
  readonly compared: ComparedQuestion;
}

/** Classes down; before, now and the change across, with its interval and whether it is more than chance. */
export function ChangedQuestion(props: ChangedQuestionProps) {
  const question = () => questionsOf(props.results.questionnaire).find(({ id }) => id === props.compared.question);
  const title = () => titleOf(props);
  const options = () => {
    const asked = question();
    const all = asked === undefined ? [] : answerOptions(asked);
    return props.compared.options.flatMap((key) => {
      const option = all.find((one) => one.key === key);
      return option === undefined ? [] : [localized(option.label)];
    });
  };
  return (
    <section class="table-changes">
      <h2>{title()}</h2>
      <p class="muted">{words().share(options().join(resultWords().listComma))}</p>
      <Table caption={title()} density="numbers">
        <thead>
          <tr>
            <th scope="col">{words().class}</th>
            <For each={[words().before, words().now, words().change, words().interval]}>
              {(head) => (
                <th scope="col" class="number">
                  {head}
                </th>
              )}
            </For>
            <th scope="col">{words().verdict}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.compared.pairs}>
            {(pair, index) => <ChangedRow {...props} pair={pair} index={index()} />}
          </For>
        </tbody>
      </Table>
    </section>
  );
}

function ChangedRow(
  props: ChangedQuestionProps & { readonly pair: ComparedQuestion['pairs'][number]; readonly index: number },
) {
  const change = () => props.compared.changes[props.index] ?? null;
  return (
    <tr>
      <th scope="row">{classText(props, props.pair.to)}</th>
      <Show
        when={change()}
        fallback={
          <td colSpan={5} class="suppressed">
            {words().hidden}
          </td>
        }
      >
        {(known) => (
          <>
            <td class="number">
              {percent(known().previous)} <small class="muted">{formatNumber(props.pair.earlier?.n ?? 0)}</small>
            </td>
            <td class="number">
              {percent(known().current)} <small class="muted">{formatNumber(props.pair.later?.n ?? 0)}</small>
            </td>
            <td class={`number table-changes-${known().verdict}`}>{points(known().difference)}</td>
            <td class="number muted">
              {resultWords().changeRange(points(known().interval[0]), points(known().interval[1]))}
            </td>
            <td>{verdictText(known().verdict)}</td>
          </>
        )}
      </Show>
    </tr>
  );
}

function titleOf({ results, compared }: ChangedQuestionProps): string {
  const question = questionsOf(results.questionnaire).find(({ id }) => id === compared.question);
  if (question === undefined) return compared.question;
  const item = question.kind === 'items' ? question.items.find(({ id }) => id === compared.item) : undefined;
  return item === undefined ? localized(question.title) : localized(item.label);
}

function classText({ results, table }: ChangedQuestionProps, ids: readonly string[]): string {
  const [by] = table.by;
  const named = { questionnaire: results.questionnaire, groups: results.wave.groups };
  return by === undefined ? ids.join(' ') : ids.map((id) => className(by, id, named)).join(resultWords().listComma);
}

function verdictText(verdict: ChangeVerdict): string {
  return verdict === 'within-error' ? resultWords().withinError : words()[verdict];
}

function percent(share: number): string {
  return String(Math.round(100 * share));
}

function points(share: number): string {
  return formatSigned(Math.round(100 * share), 0);
}
