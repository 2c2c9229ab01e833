import { For, Match, Show, Switch } from 'solid-js';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Measure } from '#domain/figures/measures';
import type { Distribution, Estimate, QuestionTable } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatPercent, formatRange } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { resultWords as words } from '../../lib/words';
import { Columns } from '../../ui/charts/bars';
import { barsScene } from '../../ui/charts/bars-scene';
import { DotRows } from '../../ui/charts/dot-rows';
import { dotRowsScene, type DotRow } from '../../ui/charts/dot-rows-scene';
import { domainAround } from '../../ui/charts/scale';
import { groupCell } from '../group-cell';
import { GroupTable } from '../group-table';
import { groupLabel } from '../labels';
import { hasGroups, showsGroups } from './question-answers';
import { QuestionFrame, type QuestionProps } from './question-frame';
import { baseText, groupCaption } from './question-texts';
import { questionTrace } from './question-trace';
import { SuppressedNote } from '../suppressed';
import type { ShownTable } from '../weighted-tables';

/** Scales and numbers: the distribution, and mean or net promoter score with their intervals. */
export function NumberQuestion(props: QuestionProps) {
  return <For each={props.answered.tables}>{(table) => <NumberTable {...props} table={table} />}</For>;
}

interface NumberTableProps extends QuestionProps {
  readonly table: ShownTable;
}

function NumberTable(props: NumberTableProps) {
  return (
    <QuestionFrame
      results={props.results}
      answered={props.answered}
      finding={findingText(props.table)}
      note={baseText(props.answered.question, props.table)}
      trace={questionTrace(props.results, props.table, measureOf(props.table))}
      aside={
        <Show when={showsGroups(props.results)}>
          <NumberGroups {...props} />
        </Show>
      }
    >
      <Switch>
        <Match when={props.table.overall.released && props.table.overall}>
          {(distribution) => (
            <Show when={distribution().counts.length > 0} fallback={<GroupMeans {...props} />}>
              <Histogram {...props} distribution={distribution()} />
            </Show>
          )}
        </Match>
        <Match when={!props.table.overall.released && props.table.overall}>
          {(cell) => <SuppressedNote reason={cell().reason} minimum={props.results.tabulation.minimumGroupSize} />}
        </Match>
      </Switch>
    </QuestionFrame>
  );
}

/** Numbers are published as means only: everybody and each rater group on one axis. */
function GroupMeans(props: NumberTableProps) {
  const rows = () => meanRows(props);
  return (
    <DotRows
      scene={dotRowsScene(rows(), {
        domain: domainAround(
          rows().flatMap(({ interval }) => interval),
          { margin: 0.1 },
        ),
        baseline: 'none',
        rowHeight: 27,
        tickCount: 4,
      })}
      title={localized(props.answered.question.title)}
      description={rows()
        .map(({ label, text }) => `${label} ${text}`)
        .join(words().listComma)}
      tickText={(value) => String(value)}
    />
  );
}

function meanRows({ table, results }: NumberTableProps): readonly DotRow[] {
  const cells = [
    { key: 'all', label: words().everyone, cell: table.overall },
    ...(hasGroups(results) ? table.groups : []).map(({ groupId, cell }) => ({
      key: groupId,
      label: groupLabel(results.wave, groupId),
      cell,
    })),
  ];
  return cells.flatMap(({ key, label, cell }) => {
    const mean = cell.released ? cell.mean : undefined;
    if (mean === undefined) return [];
    return [
      {
        key,
        label,
        value: mean.value,
        interval: mean.interval,
        shape: 'level' as const,
        text: formatDecimal(mean.value),
      },
    ];
  });
}

function Histogram(props: NumberTableProps & { readonly distribution: Distribution }) {
  const question = () => props.answered.question;
  const bars = () =>
    barsScene(
      answerOptions(question()).map(({ key, label, position }) => ({
        key,
        label: localized(label),
        count: props.distribution.counts[position] ?? 0,
      })),
      props.distribution.n,
    );
  const ends = () => {
    const present = question();
    if (present.kind !== 'scale') return [];
    const labels = [localized(present.lowLabel), localized(present.highLabel)];
    // An end that is called by its number stands under its column already.
    return labels.every((label) => bars().some((bar) => bar.label === label)) ? [] : labels;
  };
  return (
    <Show when={bars().length > 0}>
      <Columns
        bars={bars()}
        title={localized(question().title)}
        description={bars()
          .map(({ label, share }) => `${label} ${formatPercent(share, 0)}`)
          .join('; ')}
        valueText={({ share }) => formatPercent(share, 0)}
      />
      <Show when={ends().length > 0}>
        <p class="question-ends muted">
          <For each={ends()}>{(end) => <span>{end}</span>}</For>
        </p>
      </Show>
    </Show>
  );
}

/** What the finding says first. */
function measureOf({ overall }: QuestionTable): { readonly measure: Measure } | undefined {
  if (!overall.released) return undefined;
  if (overall.netPromoter !== undefined) return { measure: 'net-promoter' };
  return overall.mean === undefined ? undefined : { measure: 'mean' };
}

function findingText({ overall }: QuestionTable): string {
  if (!overall.released) return words().questions.hiddenTitle;
  const clauses = [
    ...(overall.netPromoter === undefined ? [] : [estimateClause(words().questions.netPromoter, overall.netPromoter)]),
    ...(overall.mean === undefined ? [] : [estimateClause(words().questions.mean, overall.mean)]),
  ];
  return clauses.join(words().semicolon);
}

function estimateClause(template: (value: string, range: string) => string, estimate: Estimate): string {
  return template(formatDecimal(estimate.value), formatRange(estimate.interval));
}

function NumberGroups(props: NumberTableProps) {
  const recommend = () => props.answered.question.kind === 'scale' && props.answered.question.recommend === true;
  const measured = (distribution: Distribution) => (recommend() ? distribution.netPromoter : distribution.mean);
  return (
    <GroupTable
      about={localized(props.answered.question.title)}
      caption={groupCaption(words().questions.byGroup, props.table.weighting)}
      minimum={props.results.tabulation.minimumGroupSize}
      head={[
        recommend() ? words().questions.netPromoterShort : words().questions.meanShort,
        words().interval,
        words().questions.count,
      ]}
      rows={props.table.groups.map(({ groupId, cell }) => ({
        key: groupId,
        label: groupLabel(props.results.wave, groupId),
        cells: [
          groupCell(cell, (distribution) => ({
            text: estimateOr(measured(distribution), ({ value }) => formatDecimal(value)),
          })),
          groupCell(cell, (distribution) => ({
            text: estimateOr(measured(distribution), ({ interval }) => formatRange(interval)),
          })),
          groupCell(cell, ({ n }) => ({ text: formatNumber(n) })),
        ],
      }))}
    />
  );
}

function estimateOr(estimate: Estimate | undefined, text: (estimate: Estimate) => string): string {
  return estimate === undefined ? '–' : text(estimate);
}
