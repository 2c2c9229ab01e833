import type { AnswerOption } from '#domain/questionnaire/answer-options';
import type { Cell, Distribution } from '#domain/tabulation/model';
import { formatNumber } from '../../lib/format';
import { localized } from '../../lib/i18n';
import type { StackOption } from '../../ui/charts/stack-scene';
import type { LikertRow } from './likert-rows';
import { byAgreement, releasedOf, type Statement } from './question-answers';

interface BesideStatement {
  readonly hrefOf?: (statement: Statement) => string | undefined;
  readonly earlierOf?: (statement: Statement) => LikertRow['earlier'];
}

/** Most agreement first; statements that are not shown keep their place at the end. */
export function statementRows(
  statements: readonly Statement[],
  { hrefOf, earlierOf }: BesideStatement = {},
): readonly LikertRow[] {
  const shown = byAgreement(statements);
  const hidden = statements.filter(({ table }) => releasedOf(table.overall) === null);
  return [...shown, ...hidden].map((statement) => ({
    key: statement.key,
    label: localized(statement.label),
    href: hrefOf?.(statement),
    earlier: earlierOf?.(statement),
    ...answersOf(statement.scale, statement.table.overall),
  }));
}

export function answersOf(
  scale: readonly AnswerOption[],
  cell: Cell<Distribution>,
): { readonly answers: LikertRow['answers']; readonly note?: string } {
  if (!cell.released) return { answers: cell.reason };
  const answers: readonly StackOption[] = scale.map(({ label, position }) => ({
    label: localized(label),
    count: cell.counts[position] ?? 0,
  }));
  return { answers, note: `n ${formatNumber(cell.n)}` };
}
