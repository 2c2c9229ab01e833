import type { LedgerEntry } from '#domain/assessment/run/inputs';
import { entriesByUnit } from '#domain/assessment/run/leaf-columns';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { ledgerAccount } from '#domain/assessment/run/ledger-points';
import { directionOf } from '#domain/assessment/scheme/check-measured';
import type { LedgerSource, Measured } from '#domain/assessment/scheme/model';
import { textIn } from '../letter-words';
import { literal, LONGEST_FORMULA, quoted } from './formulas';
import { factsOf, FIRST_ROW, type Item, type Layout, unitRows } from './layout';
import { kindLabel, ledgerRange } from './ledger-sheet';
import { heading, type SheetCell, type WorkbookSheet } from './sheet';

/** What points are made of: figures as they came in, and the accounts of ledgers. */
export function valuesSheet(layout: Layout): WorkbookSheet {
  const { items, words, units } = layout;
  const values = valuesByItem(layout);
  const entries = new Map(items.map(({ id }) => [id, entriesByUnit(layout.report.inputs.ledger, id)]));
  const line = (title: string, of: (measured: Measured, item: Item) => string): readonly SheetCell[] => [
    '',
    '',
    title,
    ...items.map((item) => (item.measured === null ? '' : of(item.measured, item))),
  ];
  const head = [
    [...words.facts, ...items.map(({ title }) => title)].map(heading),
    line(words.conversion, ({ conversion }) =>
      conversion.kind === 'linear' ? words.linear(conversion.from, conversion.to) : words.conversions[conversion.kind],
    ),
    line(words.direction, ({ source }) => (source.kind === 'ledger' ? '' : words.directions[directionOf(source)])),
    line(words.source, (_measured, { id }) => sourceName(layout, id)),
  ];
  const bodyOf = (unit: UnitOutcome, index: number): readonly SheetCell[] => [
    ...factsOf(layout, unit),
    ...items.map((item): SheetCell => {
      if (item.measured?.source.kind === 'ledger') {
        const own = entries.get(item.id)?.get(unit.unitCode) ?? [];
        return ledgerCell(layout, { source: item.measured.source, item, entries: own, row: FIRST_ROW + index });
      }
      return values.get(item.id)?.get(unit.unitCode) ?? null;
    }),
  ];
  const widths = [10, 24, 16, ...items.map(() => 14)];
  const rows = unitRows(head, units, bodyOf);
  return { name: words.sheets.values, rows, widths, fixedRows: FIRST_ROW - 1, fixedColumns: 2 };
}

function valuesByItem({ report }: Layout): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  return new Map(
    report.inputs.columns.map(({ indicatorId, values }) => [
      indicatorId,
      new Map(values.map(({ unitCode, value }) => [unitCode, value])),
    ]),
  );
}

function sourceName({ report, words, items }: Layout, id: string): string {
  if (items.find((item) => item.id === id)?.measured?.source.kind === 'ledger') return words.ledgerSource;
  const origin = report.inputs.columns.find(({ indicatorId }) => indicatorId === id)?.origin;
  if (origin === undefined) return words.noSource;
  if (origin.kind === 'wave') return words.waveSource(origin.wave && textIn(report.language, origin.wave.title));
  const { sourceName: name, sourceHash: hash, report: basis } = origin;
  return [
    words.fileSource(name, hash),
    ...(basis === undefined ? [] : [words.reportSource(basis.name, basis.hash)]),
  ].join('\n');
}

/**
 * Start + Σ over kinds of their entries, each kind within its limits; entries of no kind as they are. A ledger of so many
 * kinds that no formula holds them has its points alone.
 */
function ledgerCell(
  layout: Layout,
  at: {
    readonly source: LedgerSource;
    readonly item: Item;
    readonly entries: readonly LedgerEntry[];
    readonly row: number;
  },
): SheetCell {
  const { source, item, entries, row } = at;
  const [items, codes, kinds, counted] = (['A', 'B', 'D', 'J'] as const).map((letters) => ledgerRange(layout, letters));
  const sumOf = (kind: string) =>
    `SUMPRODUCT((${items}=${item.letters}$1)*(${codes}=$A${row})*(${kinds}=${quoted(kind)}),${counted})`;
  const limited = source.categories.map(
    ({ id, minimum, maximum }) =>
      `MAX(${literal(minimum)},MIN(${literal(maximum)},${sumOf(kindLabel(layout, source, id))}))`,
  );
  const formula = [literal(source.start), ...limited, sumOf('')].join('+');
  const result = ledgerAccount(source, entries).points;
  return formula.length > LONGEST_FORMULA ? result : { formula, result };
}
