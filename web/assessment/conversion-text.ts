import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { LedgerSource, Measured } from '#domain/assessment/scheme/model';
import { assessmentSchemeWords } from '../lib/words';
import { plainPoints } from './plain-points';

/** How values become points, in the few words of a table cell; `points` are the most that there can be. */
export function conversionText({ source, conversion }: Measured, points: number): string {
  return source.kind === 'ledger' ? ledgerText(source, points) : convertedText(conversion);
}

function ledgerText({ start, entryLimit }: LedgerSource, points: number): string {
  const words = assessmentSchemeWords().conversionText;
  const limit = entryLimit === null ? '' : words.entryLimit(plainPoints(entryLimit));
  if (start === 0) return words.earned(plainPoints(points)) + limit;
  return (start === points ? words.deductions : words.started(plainPoints(start))) + limit;
}

/** The same of a conversion alone. */
export function convertedText(conversion: Conversion): string {
  const words = assessmentSchemeWords().conversionText;
  switch (conversion.kind) {
    case 'linear':
      if (conversion.from === 0 && conversion.to === 100) return words.ofHundred;
      return words.linear(plainPoints(conversion.from), plainPoints(conversion.to));
    case 'ratio-to-best':
      return words.ratio;
    case 'rank-steps':
      return words.rankSteps(plainPoints(conversion.dropShare * 100));
    case 'rank-table':
      return words.rankTable(conversion.first.length, conversion.last.length);
    case 'steps':
      return words.steps(conversion.steps.length);
    case 'stretch':
      return words.stretch(plainPoints(conversion.floorShare * 100));
    case 'points':
      return words.points;
  }
}
