import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { type PlaceSupport, placeSupport } from '#domain/assessment/run/place-support';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { type AssessmentReport, gradeName, heldGrade, listsOf, rankedUnits } from './assessment-report';
import { type CsvCell, csvOf } from './csv';
import { type LetterLanguage, REASON_WORDS, textIn } from './letter-words';

const HEADS: Readonly<Record<LetterLanguage, readonly string[]>> = {
  zh: [
    '编号',
    '单位',
    '类别',
    '名次',
    '最好名次',
    '最差名次',
    '档',
    '可否列为末位',
    '合计',
    '标准误',
    '95% 区间下限',
    '95% 区间上限',
    '总分（否决后）',
    '否决',
    '按分数的等次',
    '计得等次',
    '低于按分数等次的原因',
    '等次',
    '改定理由',
    '没有总分的原因',
    '列入名单',
    '列入理由',
  ],
  en: [
    'code',
    'unit',
    'category',
    'place',
    'place_best',
    'place_worst',
    'tier',
    'last_place_supported',
    'sum',
    'standard_error',
    'low_95',
    'high_95',
    'total_after_veto',
    'vetoes',
    'grade_by_points',
    'grade_computed',
    'grade_reason',
    'grade',
    'change_reason',
    'no_total_reason',
    'lists',
    'list_reasons',
  ],
};
const LAST_PLACE: Readonly<Record<LetterLanguage, Readonly<Record<PlaceSupport, string>>>> = {
  zh: { data: '是', none: '否', veto: '因否决' },
  en: { data: 'yes', none: 'no', veto: 'by veto' },
};

/** A row a unit, unrounded, best first inside each category. */
export function assessmentCsv(report: AssessmentReport): string {
  const { scheme, language } = report;
  const indicators = placedIndicators(scheme).map(
    ({ number, indicator }) => `${number} ${textIn(language, indicator.name)}`,
  );
  const titles = [...indicators, ...scheme.adjustments.map(({ name }) => textIn(language, name))];
  return csvOf([[...HEADS[language], ...titles], ...rankedUnits(report.outcome).map((unit) => rowOf(report, unit))]);
}

function rowOf(report: AssessmentReport, unit: UnitOutcome): readonly CsvCell[] {
  const { scheme, language, unitNames, categoryNames, changes } = report;
  const { standing, total, grade, unitCode } = unit;
  const vetoes = new Set(unit.vetoes.map(({ vetoId }) => vetoId));
  const reasons = REASON_WORDS[language];
  const lists = listsOf(report, unit);
  const separator = language === 'zh' ? '；' : '; ';
  return [
    unitCode,
    unitNames.get(unitCode) ?? '',
    categoryNames.get(unit.categoryId ?? '') ?? '',
    standing?.rank ?? null,
    standing?.rankInterval[0] ?? null,
    standing?.rankInterval[1] ?? null,
    standing?.tier ?? null,
    standing === null ? null : LAST_PLACE[language][placeSupport(unit, standing.lastPlaceSupported)],
    total?.value ?? null,
    total?.standardError ?? null,
    total?.interval[0] ?? null,
    total?.interval[1] ?? null,
    unit.effectiveTotal,
    scheme.vetoes.flatMap(({ id, name }) => (vetoes.has(id) ? [textIn(language, name)] : [])).join(separator),
    gradeName(report, grade?.band),
    gradeName(report, grade?.grade),
    grade?.reason === null || grade === null ? null : reasons[grade.reason],
    gradeName(report, heldGrade(report, unit)?.id),
    (grade === null ? undefined : changes.get(unitCode)?.reason) ?? null,
    unit.totalReason === null ? null : reasons[unit.totalReason],
    lists.map(({ rule }) => textIn(language, rule.name)).join(separator),
    lists.map(({ verdict }) => verdict.reason).join(separator),
    ...unit.points,
  ];
}
