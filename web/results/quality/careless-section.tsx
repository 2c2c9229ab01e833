import { Show } from 'solid-js';
import { PACE_BOUNDS } from '#domain/answers/pace';
import type { Analysis, CarelessAnalysis, FlagAnalysis, FlaggedShare } from '#domain/analysis/model';
import type { AnalysisFigure } from '#domain/analysis/figure';
import type { CarelessnessRule } from '#domain/statistics/carelessness/rules';
import { formatNumber, formatPercent, formatSigned } from '../../lib/format';
import { qualityWords as words, resultWords } from '../../lib/words';
import { PlainTable, type FigureTable } from '../figure';
import { ruleText, rulesOf } from '../rule-account';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, missingOf, valueOf } from './block';
import { figureText, intervalText } from './figure-text';
import { PaceBands } from './pace-bands';
import { flaggedShare } from './quality-finding';
import { QualitySection, Released } from './quality-section';
import { indexLabel } from './variable-labels';

interface CarelessProps {
  readonly results: WaveResults;
  readonly analysis: Analysis;
}

/** Signs of answers without attention: what share they are, and what would change without them. */
export function CarelessSection(props: CarelessProps) {
  return (
    <QualitySection id="careless" title={titleOf(props.analysis.careless)} note={words().careless.notice}>
      <Show when={props.analysis.careless}>{(careless) => <Signs {...props} careless={careless()} />}</Show>
      <Show when={props.analysis.flags}>{(flags) => <Flags {...props} flags={flags()} />}</Show>
      <Show when={props.analysis.paces}>{(paces) => <PaceBands paces={paces()} />}</Show>
    </QualitySection>
  );
}

function titleOf(careless: CarelessAnalysis | undefined): string {
  const content = careless && contentOf(careless.result);
  const share = content && flaggedShare(content);
  if (content === undefined || share === undefined) return words().careless.plain;
  const [all, rest] = [valueOf(content.everybody), valueOf(content.unflagged)];
  if (all === undefined || rest === undefined) return words().title.careless(formatPercent(share));
  return words().careless.found(formatPercent(share), formatSigned(rest - all));
}

function Signs(props: CarelessProps & { readonly careless: CarelessAnalysis }) {
  return (
    <Released block={props.careless.result}>
      {(result) => (
        <>
          <PlainTable
            caption={words().careless.sign}
            table={withAndWithout(
              result(),
              result().rules.map((rule) => ({ ...rule, label: signText(rule.rule) })),
            )}
          />
          <Show when={result().rules.some(({ without }) => isProtected(without))}>
            <p class="quality-note">{words().careless.protectedNote}</p>
          </Show>
          <p class="quality-note">
            {words().careless.ratings(formatNumber(props.careless.ratings))}
            {measureText(props.analysis, props.careless.measure)} {words().careless.source}
          </p>
          <PlainTable caption={words().careless.hits} table={hitsTable(result().hits)} />
        </>
      )}
    </Released>
  );
}

function signText(rule: CarelessnessRule): string {
  return words().carelessRules[rule.kind](limitOf(rule));
}

function limitOf(rule: CarelessnessRule): string {
  switch (rule.kind) {
    case 'longest-run':
    case 'average-run':
      return String(rule.atLeast);
    case 'within-person-deviation':
      return String(rule.atMost);
    case 'mahalanobis':
      return String(rule.significance);
    case 'duplicates':
      return String(rule.rows);
    case 'pace':
      return String(PACE_BOUNDS[rule.below - 1] ?? '');
  }
}

/** The mean of everybody, without the ballots that each rule hits, and without those that any rule hits. */
function withAndWithout(
  result: { readonly everybody: AnalysisFigure; readonly unflagged: AnalysisFigure },
  rules: readonly (FlaggedShare & { readonly label: string })[],
): FigureTable {
  const texts = words().careless;
  const { interval } = words().head;
  return {
    head: [texts.sign, texts.flagged, texts.without, interval],
    rows: [
      [texts.everybody, '', ...meanCells(result.everybody)],
      ...rules.map(({ label, flagged, without }) => [label, figureText(flagged, 'share'), ...meanCells(without)]),
      [texts.unflagged, '', ...meanCells(result.unflagged)],
    ],
  };
}

function meanCells(figure: AnalysisFigure): readonly string[] {
  const measured = measuredOf(figure);
  if (isProtected(figure)) return [resultWords().reasons.protected()];
  const value = figureText(figure, 'score');
  return measured === undefined ? [value] : [value, intervalText(measured, 'score')];
}

function isProtected(figure: AnalysisFigure): boolean {
  return missingOf(figure)?.reason === 'protected';
}

function hitsTable(hits: readonly { readonly hits: number; readonly ballots: number }[]): FigureTable {
  const all = hits.reduce((sum, { ballots }) => sum + ballots, 0);
  return {
    head: [words().careless.hits, words().careless.ballots, words().careless.flagged],
    rows: hits
      .filter(({ ballots }) => ballots > 0)
      .map((row) => [
        words().careless.hitsOf(row.hits),
        formatNumber(row.ballots),
        formatPercent(row.ballots / Math.max(1, all)),
      ]),
  };
}

function measureText(analysis: Analysis, measure: FlagAnalysis['measure']): string {
  const texts = words().careless.measure;
  if (measure === 'ballot-score') return texts.score;
  return measure === 'all-ratings' ? texts.rating : texts.index(indexLabel(analysis, measure.index));
}

function Flags(props: CarelessProps & { readonly flags: FlagAnalysis }) {
  const rules = () => rulesOf(props.results.tabulation);
  return (
    <>
      <h3>{words().careless.flags}</h3>
      <Released block={props.flags.result}>
        {(result) => (
          <PlainTable
            caption={words().careless.flags}
            table={withAndWithout(
              result(),
              result().rules.map((rule) => ({ ...rule, label: ruleText(rules(), rule.ruleId) })),
            )}
          />
        )}
      </Released>
      <p class="quality-note">{measureText(props.analysis, props.flags.measure)}</p>
    </>
  );
}
