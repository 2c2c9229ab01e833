import { For, Show } from 'solid-js';
import type {
  Analysis,
  DrawnSample,
  QuestionEstimates,
  RakingAnalysis,
  SampleAnalysis,
  ShownMargin,
} from '#domain/analysis/model';
import { formatDecimal, formatNumber, formatPercent } from '../../lib/format';
import { sentences } from '../../lib/sentences';
import { qualityWords as words } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import type { WaveResults } from '../wave-results';
import { valueOf } from './block';
import { reasonText } from './figure-text';
import { MeasureTable } from './measure-table';
import { QuestionChooser } from './question-chooser';
import { QualitySection, Released } from './quality-section';
import { optionLabel, variableLabel } from '../variable-labels';
import { WeightedQuestion } from './weighted-question';

interface SampleProps {
  readonly results: WaveResults;
  readonly analysis: Analysis;
}

/** How the ballots stand for the population, and what that costs in precision. */
export function SampleSection(props: SampleProps) {
  const sample = () => props.analysis.sample;
  return (
    <QualitySection id="sample" title={titleOf(sample())} note={notesOf(sample())}>
      <MeasureTable
        results={props.results}
        caption={words().sections.sample}
        rows={[
          { measure: 'design-effect', subject: {}, figure: sample().designEffect, unit: 'coefficient' },
          { measure: 'effective-size', subject: {}, figure: sample().effectiveSize, unit: 'count' },
          ...marginRow(sample()),
        ]}
      />
      <Show when={sample().raking}>
        {(raking) => (
          <Released block={raking()}>{(result) => <Raking results={props.results} raking={result()} />}</Released>
        )}
      </Show>
      <Questions results={props.results} questions={props.analysis.questions ?? []} />
    </QualitySection>
  );
}

function marginRow({ marginOfError: figure }: SampleAnalysis) {
  return figure === undefined ? [] : [{ measure: 'margin-of-error', subject: {}, figure, unit: 'share' } as const];
}

function titleOf({ n, weights, effectiveSize }: SampleAnalysis): string {
  const effective = valueOf(effectiveSize);
  if (weights === 'none') return words().sample.plain;
  if (effective === undefined) return words().sample.weighted(formatNumber(n));
  return words().sample.found(formatNumber(n), formatNumber(effective));
}

function notesOf({ weights, design, problem }: SampleAnalysis): string {
  return sentences([
    words().sample.weights[weights],
    ...(design === undefined ? [] : designNotes(design)),
    ...(problem === undefined ? [] : [words().sample.problem(reasonText(problem))]),
  ]);
}

function designNotes({ strata, units, loneStrata, correctedStrata }: DrawnSample): readonly string[] {
  const texts = words().sample;
  return [
    texts.drawn({ strata, units: formatNumber(units) }),
    ...(loneStrata === 0 ? [] : [texts.lone(loneStrata)]),
    ...(correctedStrata === 0 ? [] : [texts.corrected(correctedStrata)]),
  ];
}

function Raking(props: { readonly results: WaveResults; readonly raking: RakingAnalysis }) {
  return (
    <>
      <p class="quality-note">{rakingNotes(props.raking)}</p>
      <For each={props.raking.margins}>
        {(margin) => (
          <>
            <h3>{variableLabel(props.results, margin)}</h3>
            {'reason' in margin ? (
              <p class="quality-note">{reasonText(margin)}</p>
            ) : (
              <PlainTable caption={variableLabel(props.results, margin)} table={marginTable(props.results, margin)} />
            )}
          </>
        )}
      </For>
    </>
  );
}

function rakingNotes(raking: RakingAnalysis): string {
  const { cycles, trimmed, outside } = raking;
  const texts = words().sample;
  const limits = limitsOf(raking);
  return sentences([
    ...(cycles === undefined ? [] : [texts.raking(cycles)]),
    ...(trimmed === null ? [texts.bounded(limits)] : []),
    ...(trimmed === null || trimmed === 0 ? [] : [texts.trimmed(formatNumber(trimmed), limits)]),
    ...(outside === null || outside === 0 ? [] : [texts.outside(formatNumber(outside))]),
  ]);
}

function limitsOf({ bounds, trim }: RakingAnalysis): string {
  const { multiplesOfMean, multiplesOfMedian } = words().sample;
  const [low, high] = bounds ?? trim;
  const multiples = bounds === undefined ? multiplesOfMedian : multiplesOfMean;
  return multiples(formatDecimal(low, 2), formatDecimal(high, 2));
}

function marginTable(results: WaveResults, { question, groups }: ShownMargin): FigureTable {
  const { margin, population, before, after } = words().sample;
  return {
    head: [margin, population, before, after],
    rows: groups.map((group) => [
      optionLabel(results, question, group.option),
      formatPercent(group.population),
      formatPercent(group.before),
      formatPercent(group.after),
    ]),
  };
}

function Questions(props: { readonly results: WaveResults; readonly questions: readonly QuestionEstimates[] }) {
  return (
    <Show when={props.questions.length > 0}>
      <h3>{words().sample.questions}</h3>
      <QuestionChooser
        label={words().breakdowns.question}
        names={props.questions.map((question) => variableLabel(props.results, question))}
      >
        {(position) => (
          <Show when={props.questions[position]} keyed>
            {(question) => <WeightedQuestion results={props.results} question={question} />}
          </Show>
        )}
      </QuestionChooser>
    </Show>
  );
}
