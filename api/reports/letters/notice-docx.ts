import { rounded } from '#domain/assessment/rounded';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import {
  type AssessmentReport,
  gradeName,
  heldGrade,
  rankedUnits,
  type RunFacts,
  unitName,
} from '../assessment-report';
import { LETTER_WORDS, REASON_WORDS, textIn } from '../letter-words';
import { type Block, createTypesetter, type TableColumn, type Typesetter } from './docx-parts';
import { changeStatements, listStatements, loweredStatements, vetoStatements } from './grade-reasons';
import { lastPlaceStatement } from './last-place';
import { appealStatements, closingLines, courseStatements, signatureLines } from './run-statements';

const COLUMNS: readonly TableColumn[] = [
  { width: 9, align: 'center' },
  { width: 34, align: 'left' },
  { width: 12, align: 'center' },
  { width: 19, align: 'center' },
  { width: 14, align: 'center' },
  { width: 12, align: 'center' },
];

/** A notice 通报: for each category a table of its units by place, and why a grade is not the one by points. */
export async function noticeDocx(report: AssessmentReport, facts: RunFacts): Promise<Uint8Array<ArrayBuffer>> {
  const { language, outcome } = report;
  const words = LETTER_WORDS[language];
  const set = await createTypesetter(language);
  const units = rankedUnits(outcome);
  const [state = '', ...course] = courseStatements(facts, language);
  const holds = facts.publication !== null && facts.correctedBy === null;
  return set.pack([
    set.title(words.noticeTitle(textIn(language, facts.title))),
    holds ? set.body(state) : set.remark(state),
    ...[...course, words.reading].map(set.body),
    ...outcome.categories.flatMap(({ categoryId }, index) =>
      categoryBlocks(set, report, {
        title: words.categoryHead(
          index + 1,
          report.categoryNames.get(categoryId ?? '') ?? words.noCategory,
          units.filter((unit) => unit.categoryId === categoryId).length,
        ),
        units: units.filter((unit) => unit.categoryId === categoryId),
      }),
    ),
    ...appealStatements(facts, language).map(set.body),
    ...set.closing(closingLines(facts, language), signatureLines(facts, language)),
  ]);
}

function categoryBlocks(
  set: Typesetter,
  report: AssessmentReport,
  { title, units }: { readonly title: string; readonly units: readonly UnitOutcome[] },
): readonly Block[] {
  const words = LETTER_WORDS[report.language];
  const last = lastPlaceStatement(report, units);
  return [
    set.heading(title),
    set.table([words.noticeHead, ...units.map((unit) => rowOf(report, unit))], COLUMNS),
    ...set.notes([
      ...units.flatMap((unit) => unitStatements(report, unit)),
      ...passedOverStatements(report, units),
      ...(last === null ? [] : [last]),
    ]),
  ];
}

/** A total that a veto sets is a decision, without an interval. */
function rowOf(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const words = LETTER_WORDS[report.language];
  const { rounding } = report.scheme;
  const { standing, total, effectiveTotal } = unit;
  const isSampled = total !== null && total.standardError > 0 && effectiveTotal === total.value;
  const [best, worst] = standing?.rankInterval ?? [];
  return [
    standing === null ? words.none : String(standing.rank),
    unitName(report, unit.unitCode),
    effectiveTotal === null ? words.insufficient : rounded(effectiveTotal, rounding),
    isSampled ? words.range(rounded(total.interval[0], rounding), rounded(total.interval[1], rounding)) : words.none,
    standing === null ? words.unranked : best === worst ? String(best) : words.range(String(best), String(worst)),
    heldGrade(report, unit) === undefined ? words.none : gradeName(report, heldGrade(report, unit)?.id),
  ];
}

/** What was decided about one unit: facts of vetoes, what people changed, and lists of the lowest. */
function unitStatements(report: AssessmentReport, unit: UnitOutcome): readonly string[] {
  const statements = [
    ...vetoStatements(report, unit),
    ...(unit.grade?.reason === 'veto' ? loweredStatements(report, unit) : []),
    ...changeStatements(report, unit),
    ...listStatements(report, unit),
  ];
  if (statements.length === 0) return [];
  const separator = report.language === 'zh' ? '' : ' ';
  return [`${LETTER_WORDS[report.language].about(unitName(report, unit.unitCode))}${statements.join(separator)}`];
}

/** Whom a quota kept from the grade of their points, together: nothing was decided about any of them alone. */
function passedOverStatements(report: AssessmentReport, units: readonly UnitOutcome[]): readonly string[] {
  const kept = units.flatMap(({ unitCode, grade }) =>
    grade === null || grade.reason === null || grade.reason === 'veto'
      ? []
      : [{ name: unitName(report, unitCode), grade, reason: grade.reason }],
  );
  const keyOf = ({ grade }: (typeof kept)[number]) => `${grade.band} ${grade.reason} ${grade.grade}`;
  return [...new Map(kept.map((one) => [keyOf(one), one]))].map(([key, { grade, reason }]) =>
    LETTER_WORDS[report.language].passedOver({
      band: gradeName(report, grade.band),
      reason: REASON_WORDS[report.language][reason],
      grade: gradeName(report, grade.grade),
      units: kept.filter((one) => keyOf(one) === key).map(({ name }) => name),
    }),
  );
}
