import { rounded } from '#domain/assessment/rounded';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { isTotalSet, placeSupport } from '#domain/assessment/run/place-support';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { type AssessmentReport, gradeName, heldGrade, type RunFacts, unitName } from '../assessment-report';
import { LETTER_WORDS, REASON_WORDS, textIn } from '../letter-words';
import { createTypesetter, type TableColumn } from './docx-parts';
import { changeStatements, listStatements, loweredStatements, vetoStatements } from './grade-reasons';
import { isLowest } from './last-place';
import { appealStatements, closingLines, courseStatements, signatureLines } from './run-statements';

const COLUMNS: readonly TableColumn[] = [
  { width: 60, align: 'left' },
  { width: 20, align: 'center' },
  { width: 20, align: 'center' },
];

/** What one unit is told: total, place and grade with their reasons, and its points. Of others it names nobody. */
export async function letterDocx(
  report: AssessmentReport,
  facts: RunFacts,
  unit: UnitOutcome,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = report;
  const words = LETTER_WORDS[language];
  const set = await createTypesetter(language);
  const reasons = [
    ...vetoStatements(report, unit),
    ...loweredStatements(report, unit),
    ...changeStatements(report, unit),
  ];
  const [state = '', ...course] = courseStatements(facts, language);
  const holds = facts.publication !== null && facts.correctedBy === null;
  return set.pack([
    set.title(words.letterTitle(textIn(language, facts.title))),
    ...(holds ? [] : [set.remark(state)]),
    set.addressee(words.addressed(unitName(report, unit.unitCode))),
    ...[...(holds ? [state] : []), ...course].map(set.body),
    ...[
      ...totalStatements(report, unit),
      ...placeStatements(report, unit),
      ...gradeStatements(report, unit),
      ...listStatements(report, unit),
    ].map(set.body),
    ...(reasons.length === 0 ? [] : [set.heading(words.tableReasons), ...reasons.map(set.body)]),
    set.heading(words.tablePoints),
    set.table([words.letterHead, ...pointRows(report, unit)], COLUMNS),
    ...set.notes([...missingStatements(report, unit), ...appealStatements(facts, language)]),
    ...set.closing(closingLines(facts, language), signatureLines(facts, language)),
  ]);
}

function totalStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const { language, scheme } = report;
  const words = LETTER_WORDS[language];
  const { total, effectiveTotal, totalReason } = unit;
  const shown = (value: number) => rounded(value, scheme.rounding);
  if (total === null || effectiveTotal === null) {
    return [words.withoutTotal(REASON_WORDS[language][totalReason ?? 'coverage-too-low'])];
  }
  if (isTotalSet(unit)) return [words.totalSet(shown(total.value), shown(effectiveTotal))];
  const [low, high] = total.interval;
  const certainty = total.standardError > 0 ? words.interval(shown(low), shown(high)) : words.exact;
  return [`${words.total(shown(effectiveTotal), String(scheme.fullPoints))}${certainty}`];
}

function placeStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const words = LETTER_WORDS[report.language];
  const { standing, categoryId } = unit;
  if (standing === null) return noPlaceStatements(report, unit);
  const category = report.outcome.units.filter((peer) => peer.categoryId === categoryId);
  const ranked = category.filter((peer) => peer.standing !== null).length;
  const name = report.categoryNames.get(categoryId ?? '') ?? words.noCategory;
  const [best, worst] = standing.rankInterval;
  const place = `${words.place(name, ranked, standing.rank)}${words.placeRange(best, worst, worst - best)}`;
  if (!isLowest(unit, category)) return [place];
  return [place, words.ownLast[placeSupport(unit, standing.lastPlaceSupported)]];
}

function noPlaceStatements({ language, inputs }: AssessmentReport, unit: UnitOutcome): readonly string[] {
  if (unit.total === null) return [];
  const takesPart = inputs.units.find(({ code }) => code === unit.unitCode)?.ranked === true;
  return [LETTER_WORDS[language].noPlace[takesPart ? 'barred' : 'unranked']];
}

function gradeStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const grade = heldGrade(report, unit);
  return grade === undefined ? [] : [LETTER_WORDS[report.language].grade(gradeName(report, grade.id))];
}

function pointRows({ scheme, language }: AssessmentReport, unit: UnitOutcome): readonly (readonly string[])[] {
  const words = LETTER_WORDS[language];
  const shown = (position: number) => {
    const value = unit.points[position] ?? null;
    return value === null ? words.none : rounded(value, scheme.rounding);
  };
  const indicators = placedIndicators(scheme);
  return [
    ...indicators.map(({ number, indicator }, position) => [
      `${number} ${textIn(language, indicator.name)}`,
      String(indicator.points),
      shown(position),
    ]),
    ...scheme.adjustments.map(({ name }, index) => [
      textIn(language, name),
      words.none,
      shown(indicators.length + index),
    ]),
  ];
}

function missingStatements({ scheme, language }: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const missing = new Set(unit.missing.map(({ indicatorId }) => indicatorId));
  const names = placedIndicators(scheme).flatMap(({ number, indicator }) =>
    missing.has(indicator.id) ? [`${number} ${textIn(language, indicator.name)}`] : [],
  );
  return names.length === 0 ? [] : [LETTER_WORDS[language].missing(names)];
}
