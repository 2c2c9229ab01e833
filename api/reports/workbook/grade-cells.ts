import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { UnitOutcome } from '#domain/assessment/run/outcome';
import { tieBreakerNodes } from '#domain/assessment/run/tie-breakers';
import { createVetoes } from '#domain/assessment/run/vetoes';
import type { QuotaTie } from '#domain/assessment/scheme/model';
import { gradeName, heldGrade } from '../assessment-report';
import { REASON_WORDS } from '../letter-words';
import { onSheet, quoted } from './formulas';
import { type Layout, peersIn } from './layout';
import { quotaRows, type QuotaKey, quotaRange } from './quotas-sheet';
import type { ResultCell, ResultKey, ResultRow } from './result-columns';
import type { LiveCell, SheetCell } from './sheet';

/**
 * Grades from the best down, as a run gives them: who reaches the minimum, is not barred by a veto and has no better
 * grade is in reach of one; of these a quota takes the best, and the rule for ties decides at its border.
 */
export function gradeCells(layout: Layout): readonly (readonly [ResultKey, ResultCell])[] {
  const { report, tree } = layout;
  const { grading, vetoes } = report.scheme;
  const ceilingOf = createVetoes(report.scheme, report.inputs.ledger);
  const ceilings = vetoes.flatMap(({ effect }, veto) => {
    if (effect.kind !== 'grade-ceiling') return [];
    return [{ veto, position: grading.grades.findIndex(({ id }) => id === effect.grade) + 1 }];
  });
  return [
    ['band', bandCell],
    ...tieBreakerNodes(grading, tree).map(
      (node, index) => [`breaker ${index}`, (row: ResultRow) => breakerCell(row, node)] as const,
    ),
    [
      'ceiling',
      ({ unit, row, at }) => ({
        formula: `MAX(1${ceilings.map(({ veto, position }) => `,IF(${at(`veto ${veto}`)}${row}>0,${position},1)`).join('')})`,
        result: ceilingOf(unit.unitCode).ceiling + 1,
      }),
    ],
    ...grading.grades.flatMap((grade, position): readonly (readonly [ResultKey, ResultCell])[] => {
      const reached: ResultCell = (row) => reachedCell(row, position, ceilingOf(row.unit.unitCode).ceiling);
      return [
        [`reached ${position}`, reached],
        ...(grade.quota === null ? [] : [[`given ${position}`, (row: ResultRow) => givenCell(row, position)] as const]),
      ];
    }),
    ['computed', computedCell],
    ['reason', reasonCell],
    ['change', ({ unit }) => changeOf(layout, unit, 'grade')],
    ['change-reason', ({ unit }) => changeOf(layout, unit, 'reason')],
    [
      'grade',
      ({ unit, row, at }) => ({
        formula: `IF(${at('change')}${row}="",${at('computed')}${row},${at('change')}${row})`,
        result: gradeName(report, heldGrade(report, unit)?.id),
      }),
    ],
  ];
}

function changeOf({ report }: Layout, { unitCode, grade }: UnitOutcome, what: 'grade' | 'reason'): SheetCell {
  const change = grade === null ? undefined : report.changes.get(unitCode);
  if (change === undefined) return null;
  return what === 'grade' ? gradeName(report, change.grade) : change.reason;
}

function ordering({ row, at }: ResultRow): string {
  return `${at('ordering')}${row}`;
}

/** A column of the grades of the unit's category on the sheet of quotas. */
function gradesOf({ layout, unit }: ResultRow, key: QuotaKey): string {
  const [first, last] = quotaRows(layout, unit.categoryId);
  return quotaRange(layout, key, [first, last]);
}

/** Position of the first grade whose minimum the total reaches; the last one has none. */
function bandPosition(at: ResultRow): string {
  const { layout, unit } = at;
  const [first, last] = quotaRows(layout, unit.categoryId);
  if (first === last) return '1';
  const minima = quotaRange(layout, 'minimum', [first, last - 1]);
  return `(1+SUMPRODUCT(--(ROUND(${minima},9)>${ordering(at)})))`;
}

function bandCell(at: ResultRow): LiveCell {
  return {
    formula: `IF(ISNUMBER(${ordering(at)}),INDEX(${gradesOf(at, 'grade')},${bandPosition(at)}),"")`,
    result: gradeName(at.layout.report, at.unit.grade?.band),
  };
}

/** Points that are missing break a tie like none. */
function breakerCell({ layout, unit, row }: ResultRow, node: number): LiveCell {
  const address = onSheet(layout.words.sheets.points, `${layout.items[node]?.letters}${row}`);
  return { formula: `ROUND(N(${address}),9)`, result: toNineDecimals(unit.points[node] ?? 0) / 1e9 };
}

/** Position of the grade that a run gave; the number of grades for a unit without one. */
function givenPosition({ layout, unit }: ResultRow): number {
  const { grades } = layout.report.scheme.grading;
  const given = grades.findIndex(({ id }) => id === unit.grade?.grade);
  return given < 0 ? grades.length : given;
}

function reachedCell(at: ResultRow, position: number, ceiling: number): LiveCell {
  const { layout, unit, row } = at;
  const { grades } = layout.report.scheme.grading;
  const own = ordering(at);
  const better = grades.slice(0, position).map((_, above) => `,${givenAddress(at, above)}=0`);
  const [first] = quotaRows(layout, unit.categoryId);
  const isLast = position === grades.length - 1;
  const minimum = quotaRange(layout, 'minimum', [first + position, first + position]);
  const reaches = isLast ? '' : `,${own}>=ROUND(${minimum},9)`;
  const isCandidate =
    unit.grade !== null && position <= givenPosition(at) && ceiling <= position && reachesMinimum(at, position);
  return {
    formula: `IF(ISNUMBER(${own}),IF(AND(${at.at('ceiling')}${row}<=${position + 1}${reaches}${better.join('')}),1,0),0)`,
    result: Number(isCandidate),
  };
}

function reachesMinimum({ layout, unit }: ResultRow, position: number): boolean {
  const minimum = layout.report.scheme.grading.grades[position]?.minimum ?? null;
  return minimum === null || toNineDecimals(unit.effectiveTotal ?? 0) >= toNineDecimals(minimum);
}

/** Without a quota everybody in reach has the grade. */
function givenKey({ layout }: ResultRow, position: number): ResultKey {
  const quota = layout.report.scheme.grading.grades[position]?.quota ?? null;
  return quota === null ? `reached ${position}` : `given ${position}`;
}

function givenAddress(at: ResultRow, position: number): string {
  return `${at.at(givenKey(at, position))}${at.row}`;
}

function givenCell(at: ResultRow, position: number): LiveCell {
  const { layout, unit, row } = at;
  const { tie } = layout.report.scheme.grading;
  const reached = at.at(`reached ${position}`);
  const inReach = peersIn(reached, layout, unit);
  const { better, equal } = comparisons(at, tie);
  const ahead = `SUMPRODUCT(${inReach}*(${better}))`;
  const alike = `SUMPRODUCT(${inReach}*(${equal}))`;
  const [first] = quotaRows(layout, unit.categoryId);
  const places = quotaRange(layout, 'places', [first + position, first + position]);
  const fits = tie.kind === 'all-in' ? `${ahead}<${places}` : `${ahead}+${alike}<=${places}`;
  return {
    formula: `IF(${reached}${row}=0,0,IF(${fits},1,0))`,
    result: Number(unit.grade !== null && position === givenPosition(at)),
  };
}

/** Who stands before this unit, and who beside it: by total, and with the indicators that break ties where they do. */
function comparisons(at: ResultRow, tie: QuotaTie): { readonly better: string; readonly equal: string } {
  const keys: readonly ResultKey[] =
    tie.kind === 'indicators'
      ? ['ordering', ...tie.indicators.map((_, index) => `breaker ${index}` as const)]
      : ['ordering'];
  const pairs = keys.map((key) => ({
    peers: peersIn(at.at(key), at.layout, at.unit),
    own: `${at.at(key)}${at.row}`,
  }));
  const equalTo = (count: number) => pairs.slice(0, count).map(({ peers, own }) => `(${peers}=${own})`);
  const better = pairs.map(({ peers, own }, index) => [...equalTo(index), `(${peers}>${own})`].join('*'));
  return { better: better.join('+'), equal: equalTo(pairs.length).join('*') };
}

function computedPosition(at: ResultRow): string {
  const { grades } = at.layout.report.scheme.grading;
  return grades.map((_, position) => `${position + 1}*${givenAddress(at, position)}`).join('+');
}

function computedCell(at: ResultRow): LiveCell {
  return {
    formula: `IF(ISNUMBER(${ordering(at)}),INDEX(${gradesOf(at, 'grade')},${computedPosition(at)}),"")`,
    result: gradeName(at.layout.report, at.unit.grade?.grade),
  };
}

/** Who is kept from a grade while fewer stand before it than there are places is tied with others at their border. */
function reasonCell(at: ResultRow): LiveCell {
  const { layout, unit, row } = at;
  const words = REASON_WORDS[layout.report.language];
  const band = bandPosition(at);
  const places = `INDEX(${gradesOf(at, 'places')},${band})`;
  const byQuota = `IF(${places}=0,${quoted(words['no-places'])},IF(${aheadInBand(at, band)}<${places},${quoted(words['tie-at-quota'])},${quoted(words.quota)}))`;
  const why = `IF(${at.at('ceiling')}${row}>${band},${quoted(words.veto)},${byQuota})`;
  const reason = unit.grade?.reason ?? null;
  return {
    formula: `IF(ISNUMBER(${ordering(at)}),IF(${computedPosition(at)}=${band},"",${why}),"")`,
    result: reason === null ? '' : words[reason],
  };
}

/** How many of those in reach of the grade by points have more of them. */
function aheadInBand(at: ResultRow, band: string): string {
  const { layout, unit } = at;
  const totals = peersIn(at.at('ordering'), layout, unit);
  const counts = layout.report.scheme.grading.grades.map(({ quota }, position) => {
    const inReach = peersIn(at.at(`reached ${position}`), layout, unit);
    return quota === null ? '0' : `SUMPRODUCT(${inReach}*(${totals}>${ordering(at)}))`;
  });
  return `CHOOSE(${[band, ...counts].join(',')})`;
}
