import type { AssessmentRowProblem } from './row-problem';

/** One indicator of a spreadsheet, wherever its place in the tree was read from. */
export interface SchemeRow {
  readonly line: number;
  /** "2.1". */
  readonly number: string;
  readonly name: string;
  readonly points: number;
  readonly kind: string;
  readonly conversion: string;
}

export interface SchemeRows<Field extends string> {
  /** Columns that are needed and were not found. */
  readonly missing: readonly Field[];
  /** Without mistakes of their own. */
  readonly rows: readonly SchemeRow[];
  readonly problems: readonly AssessmentRowProblem[];
}

/** Titles that both forms of a scheme share. */
export const SHARED_TITLES = {
  points: '分值 权重 满分 分数 points weight',
  kind: '类型 数据类型 指标类型 来源 数据来源 kind type source',
  conversion: '折算 折算方式 计分办法 计分方式 评分办法 评分标准 conversion',
} as const;
