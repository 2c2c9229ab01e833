import { readNumber } from '#domain/collected/cells/read-number';
import type { Cells } from '#domain/tables/cells';
import { levelColumns, type LevelField, LEVELS } from './level-columns';
import { severalPoints } from './points-columns';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import type { SchemeRow, SchemeRows } from './scheme-row';
import type { TitledRow } from './titled-rows';

/**
 * The rows of a scheme whose levels are columns (一级指标, 二级指标, 三级指标), or null for one of another form. A row
 * is about the deepest indicator it names; empty cells before it stand for the row above, as merged cells do. A branch
 * without points of its own has those of its children.
 */
export function levelRows(cells: Cells): SchemeRows<LevelField> | null {
  const { line: titleLine, titles, rows, unclear } = levelColumns(cells);
  if (!titles.has('first') || !titles.has('second')) return null;
  if (unclear.length > 0) return { rows: [], missing: [], problems: [severalPoints(titleLine, unclear)] };
  const tree: Tree = { titles, top: [], problems: [], above: [] };
  for (const row of rows) takeRow(tree, row);
  return { rows: schemeRows(tree), problems: tree.problems, missing: hasPoints(titles) ? [] : ['points'] };
}

function hasPoints(titles: ReadonlyMap<LevelField, string>): boolean {
  return [...titles.keys()].some((field) => field === 'points' || field.endsWith('-points'));
}

/** What the rows have told so far, and what is wrong with them. */
interface Tree {
  readonly titles: ReadonlyMap<LevelField, string>;
  readonly top: Node[];
  readonly problems: AssessmentRowProblem[];
  /** The indicators that empty cells of the next row stand for. */
  above: readonly Node[];
}

interface Node {
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly children: Node[];
  points: { readonly value: number; readonly line: number } | undefined;
  kind: string;
  conversion: string;
  /** The line that gives its data; several rows may name it on the way to their own. */
  own: number | undefined;
}

type LevelRow = TitledRow<LevelField>;

function takeRow(tree: Tree, row: LevelRow): void {
  const names = LEVELS.map((level) => row.cell(level));
  const depth = names.findLastIndex((name) => name !== '');
  if (depth < 0) {
    tree.problems.push(rowProblem(row.line, 'name.missing', { title: titleOf(tree, 'first') }));
    return;
  }
  const path = pathOf(tree, { names: names.slice(0, depth + 1), line: row.line });
  const node = path?.at(-1);
  if (path === null || node === undefined) {
    tree.problems.push(rowProblem(row.line, 'parent.unknown', { title: titleOf(tree, LEVELS[depth - 1] ?? 'first') }));
    return;
  }
  tree.above = path;
  for (const branch of path.slice(0, -1)) notePoints(tree, { node: branch, row, field: levelPoints(branch) });
  fill(tree, { node, row });
}

/** As the file calls the column, for problems. */
function titleOf({ titles }: Tree, field: LevelField): string | null {
  return titles.get(field) ?? null;
}

interface NamedLine {
  readonly names: readonly string[];
  readonly line: number;
}

/** The indicators of a row from the top down; null where an empty cell has nothing above it to stand for. */
function pathOf({ top, above }: Tree, { names, line }: NamedLine): readonly Node[] | null {
  const path: Node[] = [];
  for (const [level, name] of names.entries()) {
    const parent = path.at(-1);
    const siblings = parent?.children ?? top;
    const node = name === '' ? keptOf(siblings, above[level]) : named(siblings, { name, line, parent });
    if (node === undefined) return null;
    path.push(node);
  }
  return path;
}

/** What stands above an empty cell, if it is of the same branch. */
function keptOf(siblings: readonly Node[], above: Node | undefined): Node | undefined {
  return above !== undefined && siblings.includes(above) ? above : undefined;
}

interface NewNode {
  readonly name: string;
  readonly line: number;
  readonly parent: Node | undefined;
}

/** The sibling of that name, made where there is none. */
function named(siblings: Node[], { name, line, parent }: NewNode): Node {
  const known = siblings.find((sibling) => sibling.name === name);
  if (known !== undefined) return known;
  const place = String(siblings.length + 1);
  const number = parent === undefined ? place : `${parent.number}.${place}`;
  const made: Node = { line, number, name, children: [], points: undefined, kind: '', conversion: '', own: undefined };
  siblings.push(made);
  return made;
}

function levelPoints({ number }: Node): LevelField {
  return `${LEVELS[number.split('.').length - 1] ?? 'first'}-points`;
}

/** The row is about this indicator. */
function fill(tree: Tree, { node, row }: { readonly node: Node; readonly row: LevelRow }): void {
  if (node.own !== undefined) {
    tree.problems.push(rowProblem(row.line, 'name.repeated', { other: node.own }));
    return;
  }
  node.own = row.line;
  for (const field of [levelPoints(node), 'points'] as const) notePoints(tree, { node, row, field });
  node.kind = row.cell('kind');
  node.conversion = row.cell('conversion');
}

interface PointsCell {
  readonly node: Node;
  readonly row: LevelRow;
  readonly field: LevelField;
}

/** Several rows may give the points of a branch, where they give the same. */
function notePoints(tree: Tree, { node, row, field }: PointsCell): void {
  const { line } = row;
  const text = row.cell(field);
  if (text === '') return;
  const value = readNumber(text, false);
  const title = titleOf(tree, field);
  if (value === undefined) {
    tree.problems.push(rowProblem(line, 'points.not-a-number', { title }));
  } else if (node.points !== undefined && node.points.value !== value) {
    tree.problems.push(rowProblem(line, 'points.differ', { title, other: node.points.line }));
  }
  if (value !== undefined) node.points ??= { value, line };
}

function schemeRows(tree: Tree): readonly SchemeRow[] {
  return tree.top.flatMap(withDescendants).flatMap((node) => {
    const points = pointsOf(node);
    if (points === undefined) noteMissing(tree, node);
    return points === undefined ? [] : [schemeRow(node, points)];
  });
}

function withDescendants(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** Undefined for a leaf that no points were read for; its branch has those of the others. */
function pointsOf(node: Node): number | undefined {
  if (node.points !== undefined || node.children.length === 0) return node.points?.value;
  return Number(node.children.reduce((sum, child) => sum + (pointsOf(child) ?? 0), 0).toFixed(9));
}

/** Once for a line whose cell was already found to be no number. */
function noteMissing(tree: Tree, node: Node): void {
  const line = node.own ?? node.line;
  if (tree.problems.some((known) => known.line === line && known.code === 'points.not-a-number')) return;
  const title = titleOf(tree, 'points') ?? titleOf(tree, levelPoints(node));
  tree.problems.push(rowProblem(line, 'points.not-a-number', { title }));
}

function schemeRow({ own, line, number, name, kind, conversion }: Node, points: number): SchemeRow {
  return { line: own ?? line, number, name, points, kind, conversion };
}
