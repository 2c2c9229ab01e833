import { rowCount } from '../moments/row-count';

/** Runs of equal answers, one value a row; NaN for a row without answers. */
export interface AnswerRuns {
  /** Length of the longest run. */
  readonly longest: Float64Array;
  /** Answers by runs. */
  readonly average: Float64Array;
}

/**
 * How often in a row each person gave the same answer, in the order of the columns, which is to be the order in which
 * they were asked. A missing answer takes no part: it neither counts nor breaks a run. In 3, 3, –, 3, 5 the longest run
 * is 3 and the average run is 4/2 = 2.
 *
 * Throws RangeError for columns of different lengths (see row-count).
 * Source: A. W. Meade, S. B. Craig, Identifying careless responses in survey data, Psychological Methods 17 (2012)
 * 437–455; the measure is that of J. A. Johnson, Ascertaining the validity of individual protocols from web-based
 * personality inventories, Journal of Research in Personality 39 (2005) 103–129.
 */
export function answerRuns(columns: readonly Float64Array[]): AnswerRuns {
  const rows = rowCount(columns);
  const longest = new Float64Array(rows);
  const average = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    let answers = 0;
    let runs = 0;
    let run = 0;
    let last = Number.NaN;
    let longestRun = 0;
    for (const column of columns) {
      const answer = column[row] ?? Number.NaN;
      if (Number.isNaN(answer)) continue;
      answers += 1;
      run = answer === last ? run + 1 : 1;
      if (run === 1) runs += 1;
      if (run > longestRun) longestRun = run;
      last = answer;
    }
    longest[row] = runs === 0 ? Number.NaN : longestRun;
    average[row] = answers / runs;
  }
  return { longest, average };
}
