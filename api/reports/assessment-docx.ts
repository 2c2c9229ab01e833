import type * as docxModule from 'docx';
import type { LocalizedText } from '#domain/questionnaire/model';
import { rounded } from '#domain/assessment/rounded';
import type { Rounding } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { type AssessmentReport, gradeName, rankedUnits } from './assessment-csv';

export interface NoticeFacts {
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
  const parts = report.outcome.categories.flatMap(({ categoryId }) => [
    heading(docx, report.categoryNames.get(categoryId ?? '') ?? '未分类单位'),
    tableOf(docx, [
      ['名次', '单位', '总分', '等次'],
      ...units
        .filter((unit) => unit.categoryId === categoryId)
        .map((unit) => [
          unit.standing === null ? '—' : String(unit.standing.rank),
          report.unitNames.get(unit.unitCode) ?? unit.unitCode,
          unit.effectiveTotal === null ? '数据不足' : rounded(unit.effectiveTotal, report.scheme.rounding),
          gradeName(report.scheme, report.grades.get(unit.unitCode)),
        ]),
    ]),
  ]);
  return pack(docx, [title(docx, `关于${facts.title.zh}结果的通报`), ...parts, ...closing(docx, facts)]);
}

/** What one unit is told: its points in every indicator, its total, place and grade. */
export async function letterDocx(
  report: AssessmentReport,
  facts: NoticeFacts,
  unit: UnitOutcome,
): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const { scheme } = report;
  const points = placedIndicators(scheme).map(({ number, indicator }, position) => [
    `${number} ${indicator.name.zh}`,
    String(indicator.points),
    shown(unit.points[position] ?? null, scheme.rounding),
  ]);
  const adjustments = scheme.adjustments.map(({ name }, place) => [
    name.zh,
    '—',
    shown(unit.points[points.length + place] ?? null, scheme.rounding),
  ]);
  const name = report.unitNames.get(unit.unitCode) ?? unit.unitCode;
  return pack(docx, [
    title(docx, `${facts.title.zh}结果告知书`),
    plain(docx, `${name}：`),
    plain(docx, sentenceOf(report, unit)),
    tableOf(docx, [['指标', '满分', '得分'], ...points, ...adjustments]),
    ...closing(docx, facts),
  ]);
}

function sentenceOf({ scheme, grades }: AssessmentReport, unit: UnitOutcome): string {
  if (unit.effectiveTotal === null) return '因数据不足，本次不计总分。';
  const total = `总分 ${rounded(unit.effectiveTotal, scheme.rounding)} 分（满分 ${scheme.fullPoints}）`;
  const place = unit.standing === null ? '不参加排名' : `在本类单位中列第 ${unit.standing.rank} 位`;
  const grade = gradeName(scheme, grades.get(unit.unitCode));
  return `${total}，${place}${grade === '' ? '' : `，等次为${grade}`}。`;
}

function closing(docx: Docx, { organisation, signature }: NoticeFacts) {
  return [
    new docx.Paragraph({ text: organisation.zh, alignment: docx.AlignmentType.RIGHT, spacing: { before: 400 } }),
    ...(signature === null ? [plain(docx, '草稿，尚未公布')] : [plain(docx, `校验码 ${signature}`)]),
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
