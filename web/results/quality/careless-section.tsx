import { Show } from 'solid-js';
import type { Analysis, CarelessAnalysis, FlagAnalysis, FlaggedShare } from '#domain/analysis/model';
import type { AnalysisFigure } from '#domain/analysis/figure';
import type { AnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import { formatNumber, formatPercent, formatSigned } from '../../lib/format';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { PlainTable, type FigureTable, type TableCell } from '../figure';
import { ruleText, rulesOf, toldCount } from '../rule-account';
import { signText } from '../../lib/sign-text';
import { indexLabel } from '../variable-labels';
import type { WaveResults } from '../wave-results';
import { contentOf, measuredOf, missingOf, valueOf } from './block';
import { intervalText, reasonText } from './figure-text';
import { figureCell, type NamedFigure } from './named-figure';
import { PaceBands } from './pace-bands';
import { allBallots, type CarelessHits, flaggedShare } from './quality-finding';
import { QualitySection, Released } from './quality-section';

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
      <Show when={props.analysis.paces}>{(paces) => <PaceBands results={props.results} paces={paces()} />}</Show>
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
            table={withAndWithout({
              ...result(),
              results: props.results,
              measures: ['careless-share', 'mean-with-careless', 'mean-without-careless'],
              rules: result().rules.map((own) => ({ ...own, rule: own.rule.kind, label: signText(own.rule) })),
            })}
          />
          <Show when={result().rules.some(({ without }) => isProtected(without))}>
            <p class="quality-note">{words().careless.protectedNote}</p>
          </Show>
          <p class="quality-note">
            {words().careless.ratings(formatNumber(props.careless.ratings))}
            {measureText(props.analysis, props.careless.measure)} {words().careless.source}
          </p>
          <Show when={flaggedShare(result()) !== undefined}>
            <PlainTable caption={words().careless.hits} table={hitsTable(result())} />
          </Show>
        </>
      )}
    </Released>
  );
}

interface Screening {
  readonly results: WaveResults;
  readonly measures: readonly [flagged: AnalysisMeasure, everybody: AnalysisMeasure, without: AnalysisMeasure];
  readonly everybody: AnalysisFigure;
  readonly rules: readonly (FlaggedShare & { readonly rule: string; readonly label: string })[];
  readonly unflagged: AnalysisFigure;
}

/** The mean of everybody, without the ballots that each rule hits, and without those that any rule hits. */
function withAndWithout({ results, measures, everybody, rules, unflagged }: Screening): FigureTable {
  const texts = words().careless;
  const [flaggedShareOf, meanWith, meanWithout] = measures;
  return {
    head: [texts.sign, texts.flagged, measureWords().measures[meanWithout].name, words().head.interval],
    rows: [
      [texts.everybody, '', ...meanCells(results, { measure: meanWith, subject: {}, figure: everybody })],
      ...rules.map(({ label, rule, flagged, without }) =>
        'reason' in flagged
          ? [label, hasNoPaces(rule, flagged) ? texts.noPaces : reasonText(flagged)]
          : [
              label,
              figureCell(results, { measure: flaggedShareOf, subject: { rule }, figure: flagged, unit: 'share' }),
              ...meanCells(results, { measure: meanWithout, subject: { rule }, figure: without }),
            ],
      ),
      [texts.unflagged, '', ...meanCells(results, { measure: meanWithout, subject: {}, figure: unflagged })],
    ],
  };
}

function meanCells(results: WaveResults, mean: Omit<NamedFigure, 'unit'>): readonly TableCell[] {
  const { figure } = mean;
  if (isProtected(figure)) return [resultWords().reasons.protected()];
  const measured = measuredOf(figure);
  const value = figureCell(results, { ...mean, unit: 'score' });
  return measured === undefined ? [value] : [value, intervalText(measured, 'score')];
}

/** Ballots on paper and from files have answers, but no times. */
function hasNoPaces(rule: string, figure: AnalysisFigure): boolean {
  return rule === 'pace' && missingOf(figure)?.reason === 'nothing-answered';
}

function isProtected(figure: AnalysisFigure): boolean {
  return missingOf(figure)?.reason === 'protected';
}

function hitsTable(result: CarelessHits): FigureTable {
  const all = Math.max(1, allBallots(result));
  return {
    head: [words().careless.hits, words().careless.ballots, words().careless.flagged],
    rows: result.hits
      .filter(({ ballots }) => ballots !== 0)
      .map(({ hits, ballots }) => [
        words().careless.hitsOf(hits),
        toldCount(ballots),
        ballots === null ? '' : formatPercent(ballots / all),
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
            table={withAndWithout({
              ...result(),
              results: props.results,
              measures: ['flagged-share', 'mean-with-flagged', 'mean-without-flagged'],
              rules: result().rules.map((own) => ({ ...own, rule: own.ruleId, label: ruleText(rules(), own.ruleId) })),
            })}
          />
        )}
      </Released>
      <p class="quality-note">{measureText(props.analysis, props.flags.measure)}</p>
    </>
  );
}
