import type { GradeProposal } from '#domain/assessment/records';
import { confirmedConsequences } from '#domain/assessment/run/confirmed-consequences';
import type { AppliedVeto } from '#domain/assessment/run/outcome';
import type { VetoRule } from '#domain/assessment/scheme/model';
import { formatIsoDate } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { assessmentCardWords as words } from '../../lib/words';
import { pointsText } from '../result/table/points-text';
import type { CardProps } from './card-title';

/** Something besides points that decided about the grade, the total or the place: a fact, a limit, people, a correction. */
export interface Ground {
  readonly kind: 'veto' | 'quota' | 'changed' | 'listed' | 'corrected';
  /** Of the rule, where it is a veto. */
  readonly name: string;
  readonly lead: string;
  /** What it did, with the grade before and after. */
  readonly effect: string;
  /** What it rests on: facts with day and evidence, reasons with who approved them. */
  readonly bases: readonly string[];
}

/** In the order in which they act; empty where points alone decided. */
export function cardGrounds(props: CardProps): readonly Ground[] {
  return [
    ...props.card.unit.vetoes.flatMap((veto) => vetoGround(props, veto)),
    ...quotaGround(props),
    ...changeGround(props),
    ...listGrounds(props),
    ...correctionGround(props),
  ];
}

function vetoGround(props: CardProps, { vetoId, entryIds }: AppliedVeto): readonly Ground[] {
  const rule = props.shown.scheme.vetoes.find(({ id }) => id === vetoId);
  if (rule === undefined) return [];
  const facts = props.card.entries.filter(({ id }) => entryIds.includes(id));
  return [
    {
      kind: 'veto',
      name: localized(rule.name),
      lead: words().grounds.veto(localized(rule.name)),
      effect: vetoEffect(props, rule),
      bases: facts.map(({ date, reason, evidence }) => words().grounds.fact({ date, reason, evidence })),
    },
  ];
}

function vetoEffect({ shown, card, row }: CardProps, { effect }: VetoRule): string {
  switch (effect.kind) {
    case 'total':
      return words().grounds.total(pointsText(shown, card.unit.total?.value ?? 0), pointsText(shown, effect.value));
    case 'no-rank':
      return words().grounds.noRank;
    case 'grade-ceiling': {
      const ceiling = shown.scheme.grading.grades.find(({ id }) => id === effect.grade);
      const ceilingText = words().grounds.ceiling(localized(ceiling?.name ?? { zh: '' }));
      const isLower = card.unit.grade?.reason === 'veto' && row.band !== null && row.computed !== null;
      return isLower
        ? ceilingText + words().grounds.withAndWithout(gradeName(row.band), gradeName(row.computed))
        : ceilingText + words().grounds.unmoved;
    }
  }
}

function quotaGround({ card, row }: CardProps): readonly Ground[] {
  const reason = card.unit.grade?.reason ?? null;
  if (reason === null || reason === 'veto' || row.band === null || row.computed === null) return [];
  const effect = words().grounds.byPoints[reason](gradeName(row.band), gradeName(row.computed));
  return [{ kind: 'quota', name: '', lead: words().grounds.quota[reason], effect, bases: [] }];
}

function changeGround({ shown, card, row }: CardProps): readonly Ground[] {
  if (row.computed === null || row.decided === null || row.computed.id === row.decided.id) return [];
  const decided = shown.proposals.findLast(
    ({ unitCode, toGrade, decision }) =>
      unitCode === card.unit.unitCode && toGrade === row.decided?.id && decision?.decision === 'approved',
  );
  return [
    {
      kind: 'changed',
      name: '',
      lead: words().grounds.changed,
      effect: words().grounds.fromTo(gradeName(row.computed), gradeName(row.decided)),
      bases: decided === undefined ? [] : decisionTexts(decided),
    },
  ];
}

/** Who approves is another than who proposed, but for a list where there is one organizer. */
function decisionTexts({
  reason,
  proposedAt,
  proposedBy,
  decision,
}: Omit<GradeProposal, 'fromGrade' | 'toGrade'>): readonly string[] {
  const proposed = words().grounds.proposed(formatIsoDate(proposedAt), reason);
  if (decision === null) return [proposed];
  const by = decision.by === proposedBy ? 'alone' : 'approved';
  return [proposed, words().grounds[by](formatIsoDate(decision.at), decision.reason)];
}

function listGrounds({ shown, card }: CardProps): readonly Ground[] {
  const own = shown.verdicts.filter(({ unitCode }) => unitCode === card.unit.unitCode);
  return confirmedConsequences(shown.scheme, own).map(({ rule, verdict }) => ({
    kind: 'listed',
    name: localized(rule.name),
    lead: localized(rule.name),
    effect: words().grounds.listed,
    bases: decisionTexts(verdict),
  }));
}

function correctionGround({ shown }: CardProps): readonly Ground[] {
  const { run, head } = shown;
  const corrected = head.runs.find(({ id }) => id === run.corrects);
  if (corrected === undefined) return [];
  return [
    {
      kind: 'corrected',
      name: '',
      lead: words().grounds.correction,
      effect: words().grounds.corrects(corrected.number, run.number),
      bases: [words().grounds.because(run.reason ?? '')],
    },
  ];
}

function gradeName(grade: CardProps['row']['decided']): string {
  return grade === null ? '' : localized(grade.name);
}
