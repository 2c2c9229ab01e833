import type * as docxModule from 'docx';
import type { LocalizedText } from '#domain/questionnaire/model';
import { rounded } from '#domain/assessment/rounded';
import type { Rounding } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { type AssessmentReport, rankedUnits } from './assessment-csv';
import { LETTER_WORDS, type LetterLanguage, textIn } from './letter-words';

export interface NoticeFacts {
  readonly language: LetterLanguage;
  readonly title: LocalizedText;
  readonly organisation: LocalizedText;
  /** Null before the publication. */
  readonly signature: string | null;
}

type Docx = typeof docxModule;

/** A notice 通报: for each category a table of its units by rank. */
export async function noticeDocx(report: AssessmentReport, facts: NoticeFacts): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const units = rankedUnits(report.outcome);
  const words = LETTER_WORDS[facts.language];
  const parts = report.outcome.categories.flatMap(({ categoryId }) => [
    heading(docx, report.categoryNames.get(categoryId ?? '') ?? words.noCategory),
    tableOf(docx, [
      words.noticeHead,
      ...units
        .filter((unit) => unit.categoryId === categoryId)
        .map((unit) => [
          unit.standing === null ? '—' : String(unit.standing.rank),
          report.unitNames.get(unit.unitCode) ?? unit.unitCode,
          unit.effectiveTotal === null ? words.insufficient : rounded(unit.effectiveTotal, report.scheme.rounding),
          gradeNameOf(report, facts, unit),
        ]),
    ]),
  ]);
  return pack(docx, [
    title(docx, words.noticeTitle(textIn(facts.language, facts.title))),
    ...parts,
    ...closing(docx, facts),
  ]);
}

/** What one unit is told: its points in every indicator, its total, place and grade. */
export async function letterDocx(
  report: AssessmentReport,
  facts: NoticeFacts,
  unit: UnitOutcome,
): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const { scheme } = report;
  const { language } = facts;
  const words = LETTER_WORDS[language];
  const points = placedIndicators(scheme).map(({ number, indicator }, position) => [
    `${number} ${textIn(language, indicator.name)}`,
    String(indicator.points),
    shown(unit.points[position] ?? null, scheme.rounding),
  ]);
  const adjustments = scheme.adjustments.map(({ name }, place) => [
    textIn(language, name),
    '—',
    shown(unit.points[points.length + place] ?? null, scheme.rounding),
  ]);
  const name = report.unitNames.get(unit.unitCode) ?? unit.unitCode;
  return pack(docx, [
    title(docx, words.letterTitle(textIn(language, facts.title))),
    plain(docx, words.addressed(name)),
    plain(docx, sentenceOf(report, facts, unit)),
    tableOf(docx, [words.letterHead, ...points, ...adjustments]),
    ...closing(docx, facts),
  ]);
}

function sentenceOf(report: AssessmentReport, facts: NoticeFacts, unit: UnitOutcome): string {
  const words = LETTER_WORDS[facts.language];
  if (unit.effectiveTotal === null) return words.withoutTotal;
  return words.total({
    total: rounded(unit.effectiveTotal, report.scheme.rounding),
    full: report.scheme.fullPoints,
    rank: unit.standing?.rank ?? null,
    grade: gradeNameOf(report, facts, unit),
  });
}

function gradeNameOf(
  { scheme, grades }: AssessmentReport,
  { language }: NoticeFacts,
  { unitCode }: UnitOutcome,
): string {
  const grade = scheme.grading.grades.find(({ id }) => id === grades.get(unitCode));
  return grade === undefined ? '' : textIn(language, grade.name);
}

function closing(docx: Docx, { language, organisation, signature }: NoticeFacts) {
  const words = LETTER_WORDS[language];
  const name = textIn(language, organisation);
  return [
    new docx.Paragraph({ text: name, alignment: docx.AlignmentType.RIGHT, spacing: { before: 400 } }),
    plain(docx, signature === null ? words.draft : words.signature(signature)),
  ];
}

function title(docx: Docx, text: string) {
  return new docx.Paragraph({ text, heading: docx.HeadingLevel.TITLE, alignment: docx.AlignmentType.CENTER });
}

function heading(docx: Docx, text: string) {
  return new docx.Paragraph({ text, heading: docx.HeadingLevel.HEADING_1, spacing: { before: 300, after: 120 } });
}

function plain(docx: Docx, text: string) {
  return new docx.Paragraph({ text, spacing: { after: 120 } });
}

function tableOf(docx: Docx, rows: readonly (readonly string[])[]) {
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, index) =>
        new docx.TableRow({
          tableHeader: index === 0,
          children: cells.map((text) => new docx.TableCell({ children: [new docx.Paragraph(text)] })),
        }),
    ),
  });
}

async function pack(
  docx: Docx,
  children: readonly (InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>)[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new docx.Document({ sections: [{ children: [...children] }] });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function shown(value: number | null, rounding: Rounding): string {
  return value === null ? '—' : rounded(value, rounding);
}
