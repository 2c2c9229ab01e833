import { For, Show } from 'solid-js';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { ChangeVerdict } from '#domain/tabulation/findings/change';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';
import { className } from '../../lib/class-names';
import { formatDecimal, formatNumber, formatSigned } from '../../lib/format';
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
            <For each={[words().before, words().now, words().change]}>
              {(head) => (
                <th scope="col" class="number">
                  {head}
                </th>
              )}
            </For>
            <th scope="col" class="number table-changes-wide">
              {words().interval}
            </th>
            <th scope="col" class="table-changes-wide">
              {words().verdict}
            </th>
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
            {hiddenText(props)}
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
            <td class={`number table-changes-${known().verdict}`}>
              {changeText(known())}
              <small class="table-changes-narrow">
                {verdictText(known().verdict)}
                <br />
                {intervalText(known())}
              </small>
            </td>
            <td class="number muted table-changes-wide">{intervalText(known())}</td>
            <td class="table-changes-wide">{verdictText(known().verdict)}</td>
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

/** A table with noise stands in the results as "about": its changes would be those of the noise. */
function hiddenText({ results, table, compared }: ChangedQuestionProps): string {
  const isNoisyIn = (tabulation: WaveResults['tabulation'] | undefined) =>
    tabulation?.questions
      .filter(({ question, item }) => question === compared.question && item === compared.item)
      .some(({ tables = [] }) => tables.some(({ tableId, release }) => tableId === table.id && release === 'noisy'));
  const isNoisy = isNoisyIn(results.tabulation) === true || isNoisyIn(results.previous?.tabulation) === true;
  return isNoisy ? words().noisy : words().hidden;
}

type Change = NonNullable<ComparedQuestion['changes'][number]>;

/** Of the shares as they are shown, so that the three numbers of a row agree. */
function changeText({ previous, current }: Change): string {
  return formatSigned(tenths(current) - tenths(previous), 1);
}

function intervalText({ interval: [low, high] }: Change): string {
  return resultWords().changeRange(formatSigned(tenths(low), 1), formatSigned(tenths(high), 1));
}

function percent(share: number): string {
  return formatDecimal(tenths(share), 1);
}

function tenths(share: number): number {
  return Math.round(1000 * share) / 10;
}
