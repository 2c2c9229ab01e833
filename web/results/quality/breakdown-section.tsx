import { For, Show } from 'solid-js';
import type { BreakdownAnalysis, CrossedQuestion, CrossedTest } from '#domain/analysis/model';
import { formatDecimal } from '../../lib/format';
import { sentences } from '../../lib/sentences';
import { measureWords, qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable, type TableCell } from '../figure';
import { traceAddress } from '../trace/trace-address';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, whyNot } from './block';
import { areAdjusted, breakdownSummary, isSignificant } from './breakdown-summary';
import { ClassTable } from './class-table';
import { pText, reasonText } from './figure-text';
import { figureCell } from './named-figure';
import { QuestionChooser } from './question-chooser';
import { QualitySection } from './quality-section';
import { optionLabel, variableLabel } from '../variable-labels';

interface BreakdownProps {
  readonly results: WaveResults;
  readonly breakdowns: readonly BreakdownAnalysis[];
}

/** Every question by the classes of another one, with its test and the size of the difference. */
export function BreakdownSection(props: BreakdownProps) {
  return (
    <QualitySection id="breakdowns" title={titleOf(props.breakdowns)} note={noteOf(props.breakdowns)}>
      <For each={props.breakdowns}>{(breakdown) => <Breakdown results={props.results} breakdown={breakdown} />}</For>
    </QualitySection>
  );
}

function noteOf(breakdowns: readonly BreakdownAnalysis[]): string {
  const { adjusted, single, note } = words().breakdowns;
  return sentences([areAdjusted(breakdowns) ? adjusted : single, note]);
}

function titleOf(breakdowns: readonly BreakdownAnalysis[]): string {
  const summary = breakdownSummary(breakdowns);
  return summary.tests === 0 ? words().breakdowns.plain : words().breakdowns.found(summary);
}

interface OneBreakdownProps {
  readonly results: WaveResults;
  readonly breakdown: BreakdownAnalysis;
}

function Breakdown(props: OneBreakdownProps) {
  const by = () => measureWords().by(variableLabel(props.results, { question: props.breakdown.by }));
  return (
    <section class="quality-index">
      <h3>{by()}</h3>
      <PlainTable caption={by()} table={testTable(props)} />
      <QuestionChooser
        label={words().breakdowns.open}
        names={props.breakdown.questions.map((question) => crossedLabel(props.results, question))}
      >
        {(position) => (
          <Show when={props.breakdown.questions[position]} keyed>
            {(question) => <ClassTable {...props} question={question} />}
          </Show>
        )}
      </QuestionChooser>
    </section>
  );
}

function testTable({ results, breakdown: { by, questions } }: OneBreakdownProps): FigureTable {
  const { question, test, adjustedP, verdict } = words().breakdowns;
  return {
    head: [question, test, adjustedP, measureWords().measures['cross-strength'].name, verdict],
    rows: questions.flatMap((crossed) =>
      crossed.test === undefined ? [] : [[crossedLabel(results, crossed), ...testCells(results, crossed, by)]],
    ),
  };
}

function testCells(results: WaveResults, crossed: CrossedQuestion, by: string): readonly TableCell[] {
  const { question, item, option, test } = crossed;
  const content = test && contentOf(test);
  const missing = test && whyNot(test);
  if (content === undefined) return [missing === undefined ? '' : reasonText(missing)];
  const subject = { question, ...(item !== undefined && { item }), ...(option !== undefined && { option }), by };
  const { adjustedP, cramersV } = content;
  return [
    statisticCell(traceAddress(results, { measure: 'cross-test', subject }), content),
    adjustedP === undefined ? '–' : pText(adjustedP),
    figureCell(results, { measure: 'cross-strength', subject, figure: cramersV, unit: 'coefficient' }),
    isSignificant(crossed) ? words().breakdowns.differs : words().breakdowns.alike,
  ];
}

function statisticCell(href: string, { statistic, degreesOfFreedom }: CrossedTest): TableCell {
  const measured = measuredOf(statistic);
  if (measured === undefined) return '';
  const texts = words().breakdowns;
  const template = measured.method === 'rao-scott-f' ? texts.raoScott : texts.chiSquare;
  return { text: template(formatDecimal(measured.value, 2), degreesText(degreesOfFreedom)), href };
}

function degreesText(degrees: number | readonly [number, number]): string {
  const all = typeof degrees === 'number' ? [degrees] : degrees;
  return all.map((one) => formatDecimal(one, Number.isInteger(one) ? 0 : 1)).join(' / ');
}

function crossedLabel(results: WaveResults, crossed: CrossedQuestion): string {
  const label = variableLabel(results, crossed);
  if (crossed.option === undefined) return label;
  return words().breakdowns.ticked(label, optionLabel(results, crossed.question, crossed.option));
}
