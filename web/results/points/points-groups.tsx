import { For, Show } from 'solid-js';
import type { GroupPart, ShownPart } from '#domain/assessment/points';
import type { SuppressionReason } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatRange } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { errorRemark } from '../error-remark';
import { groupLabel, halfWidth } from '../labels';
import { PointsLines } from './points-lines';
import { PointsStep, type Rule } from './points-step';
import type { PointsWorkingProps } from './points-branch';
import { SuppressedCell } from '../suppressed';

/** S = Σ weight × mean of the rater groups. */
export function PointsGroups(props: PointsWorkingProps) {
  const score = () => props.target.score;
  return (
    <PointsStep
      label={words().points.levels.score}
      value={formatDecimal(score().value, 2)}
      note={`±${formatDecimal(halfWidth(score()), 2)}`}
      rules={rulesOf(props)}
    >
      <p class="points-formula">{words().points.scoreFormula}</p>
      <PointsLines wide label={words().points.scoreFormula} heads={headTexts()} totals={totalTexts(props)}>
        <For each={props.working.composite.parts}>{(line) => <Line {...props} line={line} />}</For>
      </PointsLines>
      <p class="points-remark">
        {intervalText(props)} {errorRemark(props.target)}{' '}
        {props.working.composite.withheld === null ? words().points.rounding : words().points.scoreWithheld}
      </p>
    </PointsStep>
  );
}

function headTexts(): readonly string[] {
  const { weight, n, mean, deviation, product, variance } = words().points.heads;
  return [words().group, weight, n, mean, deviation, product, variance];
}

function totalTexts({ working, target }: PointsWorkingProps): readonly string[] {
  const weight = formatDecimal(sumOf(working.composite.parts.map((part) => part.weight)), 2);
  const { value, standardError } = target.score;
  return [weight, formatNumber(target.n), '', '', formatDecimal(value, 4), formatDecimal(standardError ** 2, 4)];
}

function Line(props: PointsWorkingProps & { readonly line: GroupPart }) {
  const isOpen = () => props.line.groupId === props.groupId;
  const opens = () => 'working' in props.line && props.line.working !== null;
  return (
    <tr data-open={isOpen() ? '' : undefined}>
      <th scope="row">
        <Show
          when={opens()}
          fallback={<span class="points-closed">{groupLabel(props.review, props.line.groupId)}</span>}
        >
          <button
            type="button"
            class="points-branch"
            aria-expanded={isOpen()}
            onClick={() => props.onGroup(props.line.groupId)}
          >
            {groupLabel(props.review, props.line.groupId)}
          </button>
        </Show>
      </th>
      <td class="number" data-head={words().points.heads.weight}>
        {formatDecimal(props.line.weight, 2)}
      </td>
      <Figures line={props.line} minimum={props.results.tabulation.minimumGroupSize} />
    </tr>
  );
}

function Figures(props: { readonly line: GroupPart; readonly minimum: number }) {
  const shown = () => shownFigures(props.line);
  return (
    <Show
      when={shown()}
      fallback={<SuppressedCell columns={5} minimum={props.minimum} reason={hiddenBecause(props.line)} />}
    >
      {(line) => (
        <For each={figureTexts(line())}>
          {([head, text]) => (
            <td class="number" data-head={words().points.heads[head]}>
              {text}
            </td>
          )}
        </For>
      )}
    </Show>
  );
}

type ShownFigures = Pick<ShownPart, 'working' | 'contribution' | 'varianceContribution'>;

function figureTexts({ working, contribution, varianceContribution }: ShownFigures) {
  return [
    ['n', formatNumber(working.n)],
    ['mean', formatDecimal(working.mean, 4)],
    ['deviation', working.standardDeviation === null ? '–' : formatDecimal(working.standardDeviation, 2)],
    ['product', formatDecimal(contribution, 4)],
    ['variance', formatDecimal(varianceContribution, 4)],
  ] as const;
}

/** A group whose weight is 0 contributes nothing, but may be shown. */
function shownFigures(part: GroupPart): ShownFigures | undefined {
  if (part.state === 'shown') return part;
  if (part.state !== 'excluded' || part.working === null) return undefined;
  return { working: part.working, contribution: 0, varianceContribution: 0 };
}

/** A group for which another mean stands has too few cards of its own. */
function hiddenBecause(part: GroupPart): SuppressionReason {
  return 'reason' in part && part.reason !== null ? part.reason : 'below-threshold';
}

function intervalText({ target }: PointsWorkingProps): string {
  return words().points.scoreInterval({
    variance: formatDecimal(target.score.standardError ** 2, 4),
    error: formatDecimal(target.score.standardError, 2),
    value: formatDecimal(target.score.value, 2),
    half: formatDecimal(halfWidth(target.score), 2),
    range: formatRange(target.score.interval, 2),
  });
}

function rulesOf({ results, review, working }: PointsWorkingProps): readonly Rule[] {
  const { rules } = words().points;
  const minimum = results.tabulation.minimumGroupSize;
  const missing = working.composite.parts.filter(({ weight }) => weight === 0);
  const short = missing.map(({ groupId }) => groupLabel(review, groupId));
  const reached = short.length === 0 ? rules.reached : rules.missing(short.join(words().listComma));
  return [
    rules.weights(results.wave.groups.map(({ weight }) => String(weight)).join(' / ')),
    rules.minimum(minimum, reached),
    rules.variance,
    rules.trimming,
  ];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
