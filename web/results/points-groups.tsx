import { For, Show } from 'solid-js';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { formatDecimal, formatNumber, formatRange } from '../lib/format';
import { resultWords as words } from '../lib/words';
import { groupLabel, halfWidth } from './labels';
import { PointsLines } from './points-lines';
import { PointsStep, type Rule } from './points-step';
import type { PointsWorkingProps } from './points-branch';
import { SuppressedCell } from './suppressed';
import { addsUp, type GroupLine } from './working';

interface PointsGroupsProps extends PointsWorkingProps {
  readonly lines: readonly GroupLine[];
}

/** S = Σ weight × mean of the rater groups. */
export function PointsGroups(props: PointsGroupsProps) {
  const score = () => props.target.score;
  return (
    <PointsStep
      label={words().points.levels.score}
      value={formatDecimal(score().value, 2)}
      note={`±${formatDecimal(halfWidth(score()), 2)}`}
      rules={rulesOf(props)}
    >
      <p class="points-formula">{words().points.scoreFormula}</p>
      <PointsLines label={words().points.scoreFormula} heads={headTexts()} totals={totalTexts(props)}>
        <For each={props.lines}>{(line) => <Line {...props} line={line} />}</For>
      </PointsLines>
      <p class="points-remark">
        {intervalText(props)} {addsUp(props.lines) ? words().points.rounding : words().points.scoreWithheld}
      </p>
    </PointsStep>
  );
}

function headTexts(): readonly string[] {
  const { weight, n, mean, deviation, product, variance } = words().points.heads;
  return [words().group, weight, n, mean, deviation, product, variance];
}

function totalTexts({ lines, target }: PointsGroupsProps): readonly string[] {
  const weight = formatDecimal(sumOf(lines.map((line) => line.weight)), 2);
  const { value, standardError } = target.score;
  return [weight, formatNumber(target.n), '', '', formatDecimal(value, 4), formatDecimal(standardError ** 2, 4)];
}

function Line(props: PointsGroupsProps & { readonly line: GroupLine }) {
  const isOpen = () => props.line.groupId === props.groupId;
  const cell = () => props.line.cell;
  return (
    <tr data-open={isOpen() ? '' : undefined}>
      <th scope="row">
        <Show
          when={cell().released}
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
      <td class="number">{formatDecimal(props.line.weight, 2)}</td>
      <Figures line={props.line} minimum={props.results.tabulation.minimumGroupSize} />
    </tr>
  );
}

function Figures(props: { readonly line: GroupLine; readonly minimum: number }) {
  const released = (): TargetGroupScore | undefined => (props.line.cell.released ? props.line.cell : undefined);
  return (
    <Show
      when={released()}
      fallback={
        !props.line.cell.released && (
          <SuppressedCell columns={5} minimum={props.minimum} reason={props.line.cell.reason} />
        )
      }
    >
      {(cell) => (
        <>
          <td class="number">{formatNumber(cell().n)}</td>
          <td class="number">{formatDecimal(cell().mean, 4)}</td>
          <td class="number">{formatDecimal(cell().standardDeviation, 2)}</td>
          <td class="number">{formatDecimal(props.line.product ?? 0, 4)}</td>
          <td class="number">{formatDecimal(props.line.variance ?? 0, 4)}</td>
        </>
      )}
    </Show>
  );
}

function intervalText({ target }: PointsGroupsProps): string {
  return words().points.scoreInterval({
    variance: formatDecimal(target.score.standardError ** 2, 4),
    error: formatDecimal(target.score.standardError, 2),
    value: formatDecimal(target.score.value, 2),
    half: formatDecimal(halfWidth(target.score), 2),
    range: formatRange(target.score.interval, 2),
  });
}

function rulesOf({ results, review, lines }: PointsGroupsProps): readonly Rule[] {
  const { rules } = words().points;
  const minimum = results.tabulation.minimumGroupSize;
  const short = lines.filter(({ weight }) => weight === 0).map(({ groupId }) => groupLabel(review, groupId));
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
