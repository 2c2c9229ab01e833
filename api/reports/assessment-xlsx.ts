import type { AssessmentReport } from './assessment-report';
import { layoutOf } from './workbook/layout';
import { ledgerSheet } from './workbook/ledger-sheet';
import { pointsSheet } from './workbook/points-sheet';
import { quotasSheet } from './workbook/quotas-sheet';
import { lettersOf, resultColumns } from './workbook/result-columns';
import { resultSheet } from './workbook/result-sheet';
import type { WorkbookSheet } from './workbook/sheet';
import { tablesOf } from './workbook/tables-sheet';
import { valuesSheet } from './workbook/values-sheet';

/**
 * The result as the sheets of a workbook whose formulas are alive from values and ledgers to places and grades, and whose
 * cells hold what the run has, for programs that do not calculate. Numbers without formula are what came in, intervals,
 * and what people decided. The headline has two lines: what this is, and how far it has come.
 */
export function assessmentSheets(
  report: AssessmentReport,
  headline: readonly [string, string],
): readonly WorkbookSheet[] {
  const layout = layoutOf(report);
  const tables = tablesOf(layout);
  const hasGrades = report.scheme.grading.grades.length > 0;
  return [
    resultSheet(layout, headline),
    pointsSheet(layout, tables),
    valuesSheet(layout),
    ledgerSheet(layout),
    ...(hasGrades ? [quotasSheet(layout, lettersOf(resultColumns(layout)))] : []),
    ...(tables.sheet === null ? [] : [tables.sheet]),
  ];
}
