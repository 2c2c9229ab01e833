import { formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { plainPoints } from '../plain-points';
import { plainNumber } from '../result/result-title';
import type { ShownRun } from '../result/run-page';
import type { CardLine } from './card-lines';
import type { CardProps } from './card-title';
import type { WorkingRule, WorkingStep } from './working-steps';

/** A branch is the sum of the lines under it, scaled up where some of them have no points. */
export function branchStep(lines: readonly CardLine[], line: CardLine): readonly WorkingStep[] {
  const { points } = line.score;
  if (points === null) return [];
  const parts = lines.filter(({ id }) => line.childIds.includes(id));
  return [
    {
      label: words().working.steps.parts,
      value: plainPoints(points),
      arithmetic: sumText(parts, line.score.fullPoints, points),
      rules: missingRules(parts),
    },
  ];
}

/** The total: indicators at the top, adjustments, cap; then what facts set or bar. */
export function totalSteps(
  { shown, card }: Pick<CardProps, 'shown' | 'card'>,
  lines: readonly CardLine[],
): readonly WorkingStep[] {
  const { scheme } = shown;
  const { total, totalReason, coverage } = card.unit;
  const top = lines.filter(({ score, bounds }) => score.level === 1 && bounds === null);
  const adjustments = lines.filter(({ bounds }) => bounds !== null);
  const rules = words().working.rules;
  const value = total === null ? words().working.noTotal : plainPoints(total.value);
  const sum = totalText({ top, adjustments, full: scheme.fullPoints, value });
  return [
    {
      label: words().facts.total,
      value,
      arithmetic: totalReason === null ? sum : words().working.noTotalReasons[totalReason],
      rules: [
        ...missingRules(top),
        [rules.cap, scheme.cap === null ? words().working.noCap : words().working.cap(plainNumber(scheme.cap))],
        [
          rules.coverage,
          words().working.coverage(formatPercent(coverage, 0), formatPercent(scheme.minimumCoverage, 0)),
        ],
      ],
    },
    ...card.unit.vetoes.flatMap(({ vetoId, entryIds }) => factStep(shown, card, { vetoId, entryIds })),
  ];
}

function totalText(sum: {
  readonly top: readonly CardLine[];
  readonly adjustments: readonly CardLine[];
  readonly full: number;
  readonly value: string;
}): string {
  const known = sum.top.filter(({ score }) => score.points !== null);
  const tree = known.map(({ score }) => plainPoints(score.points ?? 0)).join(' + ');
  const scaled = known.length === sum.top.length ? tree : `(${tree}) ${scaleText(known, sum.full)}`;
  const adjusted = sum.adjustments
    .flatMap(({ score }) => score.points ?? [])
    .map((points) => (points < 0 ? `− ${plainPoints(-points)}` : `+ ${plainPoints(points)}`));
  return `${[scaled, ...adjusted].join(' ')} = ${sum.value}`;
}

function sumText(parts: readonly CardLine[], full: number, points: number): string {
  const known = parts.filter(({ score }) => score.points !== null);
  const sum = known.map(({ score }) => plainPoints(score.points ?? 0)).join(' + ');
  const whole = known.length === parts.length ? sum : `(${sum}) ${scaleText(known, full)}`;
  return `${whole} = ${plainPoints(points)}`;
}

function scaleText(known: readonly CardLine[], full: number): string {
  const worth = known.reduce((sum, { score }) => sum + score.fullPoints, 0);
  return `× ${plainPoints(full)} ÷ ${plainPoints(worth)}`;
}

function missingRules(parts: readonly CardLine[]): readonly WorkingRule[] {
  const absent = parts.filter(({ score }) => score.points === null).map(({ name }) => name);
  if (absent.length === 0) return [];
  return [[words().working.rules.missing, words().working.scaled(absent.join(words().listComma))]];
}

function factStep(
  { scheme }: ShownRun,
  card: CardProps['card'],
  { vetoId, entryIds }: CardProps['card']['unit']['vetoes'][number],
): readonly WorkingStep[] {
  const rule = scheme.vetoes.find(({ id }) => id === vetoId);
  if (rule === undefined) return [];
  const facts = card.entries.filter(({ id }) => entryIds.includes(id));
  const { effect } = rule;
  const grade = scheme.grading.grades.find(({ id }) => effect.kind === 'grade-ceiling' && id === effect.grade);
  const said = {
    total: () => words().working.factTotal(effect.kind === 'total' ? plainPoints(effect.value) : ''),
    'no-rank': () => words().working.factNoRank,
    'grade-ceiling': () => words().working.factCeiling(localized(grade?.name ?? { zh: '' })),
  }[effect.kind]();
  return [
    {
      label: words().working.steps.facts,
      value: localized(rule.name),
      arithmetic: said,
      rules: facts.map(({ date, reason, evidence }) => [date, `${reason}${words().comma}${evidence}`] as const),
    },
  ];
}
