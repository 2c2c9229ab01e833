/** What to do about a refused row; besides, every row can be left out. */
export const ASSESSMENT_REMEDIES = [
  'fill-cell',
  'mend-cell',
  'keep-one',
  'name-unit',
  'say-percent',
  'add-parent',
  'name-levels',
] as const;

export type AssessmentRemedy = (typeof ASSESSMENT_REMEDIES)[number];

/** Why a row is refused, and what helps. */
export const ASSESSMENT_ROW_PROBLEMS = {
  'unit.missing': 'fill-cell',
  'unit.unknown': 'name-unit',
  /** Both rows are refused: which of them is right is not for a program to say. */
  'unit.repeated': 'keep-one',
  'value.missing': 'fill-cell',
  'value.not-a-number': 'mend-cell',
  /** "85%" is 85 to one reader and 0.85 to another. */
  'value.percent-text': 'say-percent',
  'sample.not-whole': 'mend-cell',
  'error.negative': 'mend-cell',
  'points.not-a-number': 'mend-cell',
  /** Two rows give one indicator other points. */
  'points.differ': 'mend-cell',
  'points.several': 'name-levels',
  'date.invalid': 'mend-cell',
  'date.in-future': 'mend-cell',
  'reason.missing': 'fill-cell',
  'evidence.missing': 'fill-cell',
  'item.unknown': 'mend-cell',
  'category.unknown': 'mend-cell',
  'name.missing': 'fill-cell',
  'name.repeated': 'keep-one',
  'number.invalid': 'mend-cell',
  'number.repeated': 'keep-one',
  'parent.unknown': 'add-parent',
  'kind.unknown': 'mend-cell',
  'conversion.unknown': 'mend-cell',
} as const satisfies Readonly<Record<string, AssessmentRemedy>>;

export type AssessmentRowCode = keyof typeof ASSESSMENT_ROW_PROBLEMS;

export interface AssessmentRowProblem {
  /** As a spreadsheet counts, from 1. */
  readonly line: number;
  readonly code: AssessmentRowCode;
  readonly remedy: AssessmentRemedy;
  /** Of the column. */
  readonly title: string | null;
  /** The other line of a repetition. */
  readonly other?: number;
}

export function rowProblem(
  line: number,
  code: AssessmentRowCode,
  at: { readonly title?: string | null; readonly other?: number } = {},
): AssessmentRowProblem {
  const { title = null, other } = at;
  return { line, code, remedy: ASSESSMENT_ROW_PROBLEMS[code], title, ...(other !== undefined && { other }) };
}
