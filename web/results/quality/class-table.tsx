import { Show } from 'solid-js';
import type { AnalysisFigure } from '#domain/analysis/figure';
import type { BreakdownAnalysis, CrossedQuestion } from '#domain/analysis/model';
import { formatDecimal, formatNumber } from '../../lib/format';
import { measureWords, qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, whyNot } from './block';
import { intervalText, reasonSentence } from './figure-text';
import { figureCell } from './named-figure';
import { optionLabel, optionLabels } from '../variable-labels';

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
        {(missing) => <p class="quality-missing">{reasonSentence(missing())}</p>}
      </Show>
      <Show when={props.question.means && contentOf(props.question.means)}>
        {(means) => <PlainTable caption={words().sample.mean} table={meanTable(props, means().classes)} />}
      </Show>
    </>
  );
}

function shareTable(props: ClassTableProps, counts: readonly (readonly number[])[]): FigureTable {
  const { classes, n } = words().breakdowns;
  const { question, option } = props.question;
  const options = option === undefined ? optionLabels(props.results, question) : tickedLabels();
  return {
    head: [classes, ...options, n],
    rows: counts.map((row, position) => {
      const total = row.reduce((sum, count) => sum + count, 0);
      const shares = row.map((count) => (total === 0 ? '–' : formatDecimal((100 * count) / total)));
      return [classLabel(props, position), ...shares, formatNumber(total)];
    }),
  };
}

function tickedLabels(): readonly string[] {
  const { ticked } = measureWords();
  return [ticked['not-ticked'], ticked.ticked];
}

function meanTable(props: ClassTableProps, means: readonly AnalysisFigure[]): FigureTable {
  const { interval, n } = words().head;
  const { question, item } = props.question;
  const subject = { question, ...(item !== undefined && { item }), by: props.breakdown.by };
  return {
    head: [words().breakdowns.classes, words().sample.mean, interval, n],
    rows: means.map((mean, position) => {
      const measured = measuredOf(mean);
      const own = measured === undefined ? [] : [intervalText(measured, 'score'), formatNumber(measured.n)];
      const place = { ...subject, class: props.breakdown.classes[position] ?? '' };
      const value = figureCell(props.results, { measure: 'class-mean', subject: place, figure: mean, unit: 'score' });
      return [classLabel(props, position), value, ...own];
    }),
  };
}

function classLabel({ results, breakdown }: ClassTableProps, position: number): string {
  return optionLabel(results, breakdown.by, breakdown.classes[position] ?? '');
}
