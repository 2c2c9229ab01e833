import { createSignal, For, Match, Show, Switch } from 'solid-js';
import { answerOptions, type AnswerOption } from '#domain/questionnaire/answer-options';
import { isAheadOf } from '#domain/statistics/ranking/lead-of-counts';
import type { Distribution, QuestionTable } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Bars } from '../../ui/charts/bars';
import { barsScene, type Bar } from '../../ui/charts/bars-scene';
import { groupCell } from '../group-cell';
import { GroupTable } from '../group-table';
import { groupLabel } from '../labels';
import { showsGroups } from './question-answers';
import { QuestionFrame, type QuestionProps } from './question-frame';
import { baseText, groupCaption } from './question-texts';
import { questionTrace } from './question-trace';
import { onPrint } from '../print-whole';
import { SuppressedNote } from '../suppressed';
import type { ShownTable } from '../weighted-tables';

/** Options without an order of merit: counts and shares as bars, largest first; a ranking shows its mean points. */
export function ChoiceQuestion(props: QuestionProps) {
  return <For each={props.answered.tables}>{(table) => <ChoiceTable {...props} table={table} />}</For>;
}

interface ChoiceTableProps extends QuestionProps {
  readonly table: ShownTable;
}

function ChoiceTable(props: ChoiceTableProps) {
  const options = () => answerOptions(props.answered.question);
  return (
    <QuestionFrame
      results={props.results}
      answered={props.answered}
      finding={findingText(options(), props.table)}
      note={noteText(props)}
      trace={questionTrace(props.results, props.table, namedFigure(options(), props.table))}
      aside={
        <Show when={options().length > 0 && showsGroups(props.results)}>
          <ChoiceGroups {...props} options={options()} />
        </Show>
      }
    >
      <Switch>
        <Match when={props.table.overall.released && props.table.overall}>
          {(distribution) => <ChoiceBars {...props} bars={barsOf(options(), distribution())} />}
        </Match>
        <Match when={!props.table.overall.released && props.table.overall}>
          {(cell) => <SuppressedNote reason={cell().reason} minimum={props.results.tabulation.minimumGroupSize} />}
        </Match>
      </Switch>
    </QuestionFrame>
  );
}

/** As many as are looked at; a question that asks for the unit has more than a hundred. */
const FIRST_BARS = 15;

function ChoiceBars(props: ChoiceTableProps & { readonly bars: readonly Bar[] }) {
  const [all, setAll] = createSignal(false);
  const rest = () => (all() ? 0 : Math.max(0, props.bars.length - FIRST_BARS));
  onPrint(() => setAll(true));
  return (
    <>
      <BarsOf {...props} bars={rest() > 1 ? props.bars.slice(0, FIRST_BARS) : props.bars} />
      <Show when={rest() > 1}>
        <Button kind="quiet" onClick={() => setAll(true)}>
          {words().questions.moreOptions(formatNumber(rest()))}
        </Button>
      </Show>
    </>
  );
}

function BarsOf(props: ChoiceTableProps & { readonly bars: readonly Bar[] }) {
  const valueText = (bar: Bar) => {
    if (props.answered.question.kind === 'ranking') return formatDecimal(bar.count, 2);
    const share = formatPercent(bar.share, 0);
    return props.table.weighting === 'weighted' ? share : words().questions.value(formatNumber(bar.count), share);
  };
  return (
    <Bars
      bars={props.bars}
      title={localized(props.answered.question.title)}
      description={props.bars.map((bar) => `${bar.label} ${valueText(bar)}`).join('; ')}
      valueText={valueText}
    />
  );
}

/** The bars of a ranking are its mean points, those of other questions their counts. */
function barsOf(options: readonly AnswerOption[], distribution: Distribution): readonly Bar[] {
  const values = distribution.rankPoints ?? distribution.counts;
  return barsScene(
    options.map(({ key, label, position }) => ({ key, label: localized(label), count: values[position] ?? 0 })),
    distribution.n,
  ).toSorted((a, b) => b.count - a.count);
}

function findingText(options: readonly AnswerOption[], table: QuestionTable): string {
  if (!table.overall.released) return words().questions.hiddenTitle;
  const [most, next] = barsOf(options, table.overall);
  if (most === undefined || most.count === 0) return '';
  if (table.overall.rankPoints !== undefined) {
    return words().questions.rankFirst(most.label, formatDecimal(most.count, 2));
  }
  const share = formatPercent(most.share, 0);
  return next === undefined || isAheadOf(most.count, next.count)
    ? words().questions.most(most.label, share)
    : words().questions.noneAhead(
        { label: most.label, share },
        { label: next.label, share: formatPercent(next.share, 0) },
      );
}

/** The figure of the option that the finding names. */
function namedFigure(options: readonly AnswerOption[], { overall }: QuestionTable) {
  const most = overall.released ? barsOf(options, overall)[0] : undefined;
  if (!overall.released || most === undefined || most.count === 0) return undefined;
  return { measure: overall.rankPoints === undefined ? 'option-share' : 'rank-points', option: most.key } as const;
}

function noteText({ answered, table }: ChoiceTableProps): string {
  const kind = answered.question.kind;
  const extra =
    kind === 'multiple' ? words().questions.multipleNote : kind === 'ranking' ? words().questions.rankPoints : '';
  return [baseText(answered.question, table), extra].filter((clause) => clause !== '').join(words().clauseComma);
}

function ChoiceGroups(props: ChoiceTableProps & { readonly options: readonly AnswerOption[] }) {
  return (
    <GroupTable
      about={localized(props.answered.question.title)}
      caption={groupCaption(
        props.answered.question.kind === 'ranking' ? words().questions.pointsByGroup : words().questions.shareByGroup,
        props.table.weighting,
      )}
      minimum={props.results.tabulation.minimumGroupSize}
      head={props.options.map(({ label }) => localized(label))}
      rows={props.table.groups.map(({ groupId, cell }) => ({
        key: groupId,
        label: groupLabel(props.results.wave, groupId),
        cells: props.options.map(({ position }) =>
          groupCell(cell, (distribution) => ({ text: cellText(distribution, position) })),
        ),
      }))}
    />
  );
}

function cellText(distribution: Distribution, position: number): string {
  const points = distribution.rankPoints?.[position];
  if (points !== undefined) return formatDecimal(points, 2);
  return String(Math.round((100 * (distribution.counts[position] ?? 0)) / Math.max(1, distribution.n)));
}
