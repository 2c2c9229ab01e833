import { Show } from 'solid-js';
import type { AnalysisFigure } from '#domain/analysis/figure';
import type { ReviewDiscrimination } from '#domain/analysis/review/review-model';
import { formatDecimal, formatPercent, formatSigned } from '../../lib/format';
import { measureWords, qualityWords as words, resultWords } from '../../lib/words';
import { NominalActualRows } from '../../ui/charts/nominal-actual';
import { nominalActualScene } from '../../ui/charts/nominal-actual-scene';
import { Figure, type FigureTable } from '../figure';
import { groupLabel } from '../labels';
import type { Review } from '../review';
import type { WaveResults } from '../wave-results';
import { missingOf } from './block';
import { effectRows, largestGap, type EffectRow } from './effect-rows';
import { reasonText } from './figure-text';
import { figureCell } from './named-figure';
import { QualitySection } from './quality-section';

interface EffectsProps {
  readonly results: WaveResults;
  readonly review: Review;
  readonly discrimination: ReviewDiscrimination;
}

/** What the weights say and what decides: two different things where one rater group spreads its marks more. */
export function EffectsSection(props: EffectsProps) {
  const rows = () => effectRows(props.review.groups, props.discrimination.groupEffects);
  return (
    <QualitySection id="effects" title={titleOf(props.review, rows())}>
      <Show when={rows().length > 0} fallback={<Why {...props} />}>
        <Figure
          title={words().sections.effects}
          subtitle={words().effects.note(measureWords().methods['effective-weight'])}
          table={tableOf(props, rows())}
        >
          <Drawing {...props} rows={rows()} />
        </Figure>
      </Show>
    </QualitySection>
  );
}

/** Without any effect: the reasons, one that all groups share once. */
function Why(props: EffectsProps) {
  const reasons = () => [...new Set(props.discrimination.groupEffects.map(({ effect }) => whyText(effect)))];
  return <p class="quality-missing">{words().sentence(reasons().join(resultWords().semicolon))}</p>;
}

function whyText(effect: AnalysisFigure): string {
  const missing = missingOf(effect);
  return missing === undefined ? '' : reasonText(missing);
}

interface DrawingProps extends EffectsProps {
  readonly rows: readonly EffectRow[];
}

function Drawing(props: DrawingProps) {
  return (
    <>
      <p class="chart-legend">
        <span class="chart-nominal-legend" data-mark="nominal">
          {words().effects.nominal}
        </span>
        <span class="chart-nominal-legend" data-mark="actual">
          {measureWords().measures['effective-weight'].name}
        </span>
      </p>
      <NominalActualRows
        rows={nominalActualScene(
          props.rows.map((row) => ({
            ...row,
            key: row.groupId,
            label: groupLabel(props.review, row.groupId),
            text: formatPercent(row.actual, 0),
            emphasised: row.groupId === largestGap(props.rows)?.groupId,
          })),
        )}
        title={titleOf(props.review, props.rows)}
        description={props.rows.map((row) => rowText(props.review, row)).join(resultWords().semicolon)}
      />
    </>
  );
}

function titleOf(review: Review, rows: readonly EffectRow[]): string {
  if (rows.length === 0) return words().effects.unknown;
  const gap = largestGap(rows);
  return gap === null ? words().effects.near : rowText(review, gap);
}

function rowText(review: Review, { groupId, nominal, actual }: EffectRow): string {
  return words().effects.found({
    group: groupLabel(review, groupId),
    nominal: formatPercent(nominal, 0),
    actual: formatPercent(actual, 0),
  });
}

function tableOf({ results, review, discrimination }: EffectsProps, rows: readonly EffectRow[]): FigureTable {
  const { head, nominal, difference } = words().effects;
  return {
    head: [head, nominal, measureWords().measures['effective-weight'].name, difference],
    rows: discrimination.groupEffects.map(({ groupId, effect }) => {
      const row = rows.find((one) => one.groupId === groupId);
      const label = groupLabel(review, groupId);
      if (row === undefined) return [label, whyText(effect)];
      const gap = formatSigned(100 * (row.actual - row.nominal));
      const subject = { question: review.question.id, group: groupId };
      const actual = figureCell(results, { measure: 'effective-weight', subject, figure: effect, unit: 'share' });
      return [label, `${formatDecimal(100 * row.nominal)}%`, actual, gap];
    }),
  };
}
