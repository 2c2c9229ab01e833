import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { rounded } from '#domain/assessment/rounded';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { VetoEffect, VetoRule } from '#domain/assessment/scheme/model';
import { dayInWords } from '#domain/survey/moment-in-words';
import { type AssessmentReport, gradeName, listsOf } from '../assessment-report';
import { LETTER_WORDS, type LetterWords, REASON_WORDS, textIn } from '../letter-words';

/** What facts did to a unit, with their evidence. */
export function vetoStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const { scheme, inputs, language } = report;
  const words = LETTER_WORDS[language];
  return unit.vetoes.flatMap(({ vetoId, entryIds }) => {
    const veto = scheme.vetoes.find(({ id }) => id === vetoId);
    const entries = inputs.ledger.filter(({ id }) => entryIds.includes(id));
    if (veto === undefined) return [];
    return entries.map(({ date, reason, evidence }) => {
      const day = dayInWords(date, language);
      const fact = words.fact({ day, reason, evidence, veto: textIn(language, veto.name) });
      return `${fact}${effectOf(report, unit, veto)}`;
    });
  });
}

function effectOf(report: AssessmentReport, unit: UnitOutcome, { effect }: VetoRule): string {
  const { effects } = LETTER_WORDS[report.language];
  switch (effect.kind) {
    case 'total':
      return totalEffect(report, unit, { effect, words: effects });
    case 'grade-ceiling':
      return effects.ceiling(gradeName(report, effect.grade));
    case 'no-rank':
      return effects.noRank;
  }
}

/** Of several vetoes the lowest total holds. */
function totalEffect(
  report: AssessmentReport,
  { total, effectiveTotal }: UnitOutcome,
  how: {
    readonly effect: Extract<VetoEffect, { readonly kind: 'total' }>;
    readonly words: LetterWords['effects'];
  },
): string {
  const { rounding } = report.scheme;
  const set = rounded(how.effect.value, rounding);
  if (total === null || effectiveTotal !== how.effect.value) return how.words.total(null, set, '');
  return how.words.total(rounded(total.value, rounding), set, gradeByPoints(report, total.value));
}

/** The grade whose minimum a sum reaches, whatever quotas and vetoes say. */
function gradeByPoints(report: AssessmentReport, sum: number): string {
  const { grades } = report.scheme.grading;
  const reached = grades.find(({ minimum }) => minimum === null || toNineDecimals(sum) >= toNineDecimals(minimum));
  return gradeName(report, reached?.id);
}

/** What people decided instead of the computed grade. */
export function changeStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const change = unit.grade === null ? undefined : report.changes.get(unit.unitCode);
  if (change === undefined) return [];
  const [from, to] = [gradeName(report, unit.grade?.grade), gradeName(report, change.grade)];
  return [LETTER_WORDS[report.language].changed(from, to, change.reason)];
}

/** The lists of the lowest that people put the unit on. */
export function listStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const { language } = report;
  return listsOf(report, unit).map(({ rule, verdict }) =>
    LETTER_WORDS[language].listed(textIn(language, rule.name), verdict.reason),
  );
}

/** Why the computed grade is below the one by points. */
export function loweredStatements(report: AssessmentReport, { grade }: UnitOutcome): readonly string[] {
  if (grade === null || grade.reason === null) return [];
  const [band, given] = [gradeName(report, grade.band), gradeName(report, grade.grade)];
  return [LETTER_WORDS[report.language].lowered(band, REASON_WORDS[report.language][grade.reason], given)];
}
