import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import type { VetoEffect } from '#domain/assessment/scheme/model';
import { listsOf } from '../assessment-report';
import { textIn } from '../letter-words';
import { quoted, literal, onSheet } from './formulas';
import { gradeCells } from './grade-cells';
import { factsOf, FIRST_ROW, type Layout, peersIn, unitRows } from './layout';
import { ledgerRange } from './ledger-sheet';
import { pointsColumns } from './points-sheet';
import { lettersOf, type ResultCell, type ResultKey, resultColumns, type ResultRow } from './result-columns';
import { heading, type SheetCell, type WorkbookSheet } from './sheet';

/** Places and grades as they are published: sums, then vetoes, then places, grades, and what people decided. */
export function resultSheet(layout: Layout, headline: readonly string[]): WorkbookSheet {
  const { report, units, words } = layout;
  const columns = resultColumns(layout);
  const at = lettersOf(columns);
  const cells = new Map<ResultKey, ResultCell>([
    ...totalCells(layout),
    ...placeCells(layout),
    ...(report.scheme.grading.grades.length === 0 ? [] : gradeCells(layout)),
    ...intervalCells(),
  ]);
  const head = [
    ...[...headline, words.reading].map((text, line) => [line === 0 ? { title: text, isHead: false } : text]),
    columns.map(({ title }) => heading(title)),
  ];
  const bodyOf = (unit: UnitOutcome, index: number): readonly SheetCell[] => {
    const row: ResultRow = { layout, unit, row: FIRST_ROW + index, at };
    return columns.map(({ key }) => cells.get(key)?.(row) ?? null);
  };
  return {
    name: words.sheets.result,
    rows: unitRows(head, units, bodyOf),
    widths: columns.map(({ width }) => width),
    fixedRows: FIRST_ROW - 1,
    fixedColumns: 2,
  };
}

type Cells = readonly (readonly [ResultKey, ResultCell])[];

function totalCells({ report, vetoTitles, format }: Layout): Cells {
  const { vetoes } = report.scheme;
  const vetoed = vetoes.flatMap(({ effect }, index) =>
    effect.kind === 'total' ? [{ index, value: effect.value }] : [],
  );
  return [
    ['code', ({ layout, unit }) => factsOf(layout, unit)[0]],
    ['unit', ({ layout, unit }) => factsOf(layout, unit)[1]],
    ['category', ({ layout, unit }) => factsOf(layout, unit)[2]],
    [
      'total',
      ({ layout, unit, row }) => ({
        formula: onSheet(layout.words.sheets.points, `${pointsColumns(layout).total}${row}`),
        result: unit.total?.value ?? '',
        format,
      }),
    ],
    ...vetoTitles.map((_, index) => [`veto ${index}`, (row: ResultRow) => vetoCell(row, index)] as const),
    [
      'effective',
      ({ unit, row, at }) => {
        // Of those that hold the lowest counts: the others stand back behind the highest of all.
        const highest = Math.max(...vetoed.map(({ value }) => value));
        const facts = vetoed.map(({ index }) => `${at(`veto ${index}`)}${row}`);
        const values = vetoed.map(({ value }, place) => `IF(${facts[place]}>0,${literal(value)},${literal(highest)})`);
        const total = `${at('total')}${row}`;
        const formula =
          vetoed.length === 0 ? total : `IF(${total}="","",IF(${facts.join('+')}=0,${total},MIN(${values.join(',')})))`;
        return { formula, result: unit.effectiveTotal ?? '', format };
      },
    ],
  ];
}

/** How many facts in the ledger, none of them reversed, call for the veto. */
function vetoCell({ layout, unit, row, at }: ResultRow, index: number): SheetCell {
  const [titles, codes, reversed] = (['A', 'B', 'I'] as const).map((letters) => ledgerRange(layout, letters));
  const title = `${at(`veto ${index}`)}$${FIRST_ROW - 1}`;
  const holding = `(${reversed}=${quoted(layout.words.no)})`;
  const vetoId = layout.report.scheme.vetoes[index]?.id;
  const applied = unit.vetoes.find((veto) => veto.vetoId === vetoId);
  return {
    formula: `SUMPRODUCT((${titles}=${title})*(${codes}=$${at('code')}${row})*${holding})`,
    result: applied?.entryIds.length ?? 0,
  };
}

function placeCells({ report, words }: Layout): Cells {
  const ranked = new Map(report.inputs.units.map((unit) => [unit.code, unit.ranked]));
  const takesPart = (code: string) => (ranked.get(code) === true ? words.yes : words.no);
  const bars = ({ kind }: VetoEffect) => kind === 'no-rank';
  const barring = report.scheme.vetoes.flatMap(({ effect }, index) => (bars(effect) ? [index] : []));
  return [
    ['takes-part', ({ unit }) => takesPart(unit.unitCode)],
    [
      'ordering',
      ({ unit, row, at }) => {
        const free = barring.map((index) => `,${at(`veto ${index}`)}${row}=0`).join('');
        const total = `${at('effective')}${row}`;
        const { standing, effectiveTotal } = unit;
        return {
          formula: `IF(AND(ISNUMBER(${total}),${at('takes-part')}${row}=${quoted(words.yes)}${free}),ROUND(${total},9),"")`,
          result: standing === null || effectiveTotal === null ? '' : toNineDecimals(effectiveTotal) / 1e9,
        };
      },
    ],
    [
      'place',
      ({ layout, unit, row, at }) => {
        const own = `${at('ordering')}${row}`;
        const peers = peersIn(at('ordering'), layout, unit);
        return {
          formula: `IF(ISNUMBER(${own}),1+SUMPRODUCT(ISNUMBER(${peers})*(${peers}>${own})),"")`,
          result: unit.standing?.rank ?? '',
        };
      },
    ],
  ];
}

/** Lists of the lowest with their reasons: people decided them, so no formula does. */
function listsCell({ layout: { report, words }, unit }: ResultRow): SheetCell {
  const lists = listsOf(report, unit).map(({ rule, verdict }) =>
    words.result.listed(textIn(report.language, rule.name), verdict.reason),
  );
  return lists.length === 0 ? null : lists.join('\n');
}

function intervalCells(): Cells {
  return [
    ['low', ({ unit, layout }) => number(unit.total?.interval[0], layout.format)],
    ['high', ({ unit, layout }) => number(unit.total?.interval[1], layout.format)],
    ['best', ({ unit }) => unit.standing?.rankInterval[0] ?? null],
    ['worst', ({ unit }) => unit.standing?.rankInterval[1] ?? null],
    ['lists', listsCell],
  ];
}

function number(value: number | undefined, format: string): SheetCell {
  return value === undefined ? null : { value, format };
}
