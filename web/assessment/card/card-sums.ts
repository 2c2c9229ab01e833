import { formatPercent } from '../../lib/format';
import { assessmentWorkingWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import type { WorkingLevel } from '../working/levels';
import { branchLevel, missingRules, type Summed, sumText } from '../working/sum-levels';
import { capRule } from '../working/trace-levels';
import { cardGrounds } from './card-grounds';
import type { CardLine } from './card-lines';
import type { CardProps } from './card-title';

/** A branch is the sum of the lines under it. */
export function branchLevels(lines: readonly CardLine[], line: CardLine): readonly WorkingLevel[] {
  const { points, fullPoints } = line.score;
  if (points === null) return [];
  const parts = lines.filter(({ id }) => line.childIds.includes(id));
  return [branchLevel({ ...summedLines(parts, fullPoints), value: points, adjustments: [] })];
}

/** The total: indicators at the top, adjustments, cap; then what facts set or bar. */
export function totalLevels(props: CardProps, lines: readonly CardLine[]): readonly WorkingLevel[] {
  const { scheme } = props.shown;
  const { total, totalReason, coverage } = props.card.unit;
  const summed = {
    ...summedLines(
      lines.filter(({ score, bounds }) => score.level === 1 && bounds === null),
      scheme.fullPoints,
    ),
    value: total?.value ?? 0,
    adjustments: lines.flatMap(({ score, bounds }) => (bounds === null ? [] : (score.points ?? []))),
  };
  return [
    {
      label: words().steps.total,
      value: total === null ? words().noTotal : plainPoints(total.value),
      arithmetic: totalReason === null ? sumText(summed) : words().noTotalReasons[totalReason],
      rules: [
        ...missingRules(summed),
        capRule(scheme),
        [
          words().rules.coverage,
          words().coverage(formatPercent(coverage, 0), formatPercent(scheme.minimumCoverage, 0)),
        ],
      ],
    },
    ...factLevels(props),
  ];
}

function summedLines(lines: readonly CardLine[], full: number): Pick<Summed, 'parts' | 'scaled' | 'missing'> {
  const known = lines.filter(({ score }) => score.points !== null);
  const worth = known.reduce((sum, { score }) => sum + score.fullPoints, 0);
  return {
    parts: known.flatMap(({ score }) => score.points ?? []),
    scaled: known.length === lines.length ? null : { full, known: worth },
    missing: lines.filter(({ score }) => score.points === null).map(({ name }) => name),
  };
}

function factLevels(props: CardProps): readonly WorkingLevel[] {
  return cardGrounds(props)
    .filter(({ kind }) => kind === 'veto')
    .map(({ name, effect, bases }) => ({
      label: words().steps.facts,
      value: name,
      arithmetic: effect,
      rules: bases.map((basis) => [words().rules.fact, basis] as const),
    }));
}
