import { Show } from 'solid-js';
import type { BreakdownAnalysis, CrossedQuestion } from '#domain/analysis/model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, whyNot } from './block';
import { figureText, intervalText, reasonText } from './figure-text';
import { optionLabel, optionLabels } from './variable-labels';

interface ClassTableProps {
  readonly results: WaveResults;
  readonly breakdown: BreakdownAnalysis;
  readonly question: CrossedQuestion;
}

/** One question by class: the shares of every row, and the means with their intervals. */
export function ClassTable(props: ClassTableProps) {
  return (
    <>
      <Show when={props.question.table && contentOf(props.question.table)}>
        {(table) => <PlainTable caption={words().breakdowns.shares} table={shareTable(props, table().counts)} />}
      </Show>
      <Show when={props.question.table && whyNot(props.question.table)}>
        {(missing) => <p class="quality-missing">{reasonText(missing())}</p>}
      </Show>
      <Show when={props.question.means && contentOf(props.question.means)}>
        {(means) => <PlainTable caption={words().sample.mean} table={meanTable(props, means().classes)} />}
      </Show>
    </>
  );
}

function shareTable(props: ClassTableProps, counts: readonly (readonly number[])[]): FigureTable {
  const { classes, n, notTicked, isTicked } = words().breakdowns;
  const { question, option } = props.question;
  const options = option === undefined ? optionLabels(props.results, question) : [notTicked, isTicked];
  return {
    head: [classes, ...options, n],
    rows: counts.map((row, position) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      const shares = row.map((count) => (total === 0 ? '–' : formatDecimal((100 * count) / total)));
      return [classLabel(props, position), ...shares, formatNumber(total)];
    }),
  };
}

function meanTable(props: ClassTableProps, means: readonly Parameters<typeof measuredOf>[0][]): FigureTable {
  const { interval, n } = words().head;
  return {
    head: [words().breakdowns.classes, words().sample.mean, interval, n],
    rows: means.map((mean, position) => {
      const measured = measuredOf(mean);
      const own = measured === undefined ? [] : [intervalText(measured, 'score'), formatNumber(measured.n)];
      return [classLabel(props, position), figureText(mean, 'score'), ...own];
    }),
  };
}

function classLabel({ results, breakdown }: ClassTableProps, position: number): string {
  return optionLabel(results, breakdown.by, breakdown.classes[position] ?? '');
}
