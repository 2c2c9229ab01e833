import { readNumber } from '#domain/collected/read-number';
import type { Cells } from '#domain/tables/cells';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import { levelColumns, type LevelField, LEVELS } from './level-columns';
import { severalPoints } from './points-columns';
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
  const tree = createTree(titles);
  for (const row of rows) tree.take(row);
  return { ...tree.result(), missing: hasPoints(titles) ? [] : ['points'] };
}

function hasPoints(titles: ReadonlyMap<LevelField, string>): boolean {
  return [...titles.keys()].some((field) => field === 'points' || field.endsWith('-points'));
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

function createTree(titles: ReadonlyMap<LevelField, string>) {
  const top: Node[] = [];
  const problems: AssessmentRowProblem[] = [];
  /** The indicators that empty cells of the next row stand for. */
  let above: readonly Node[] = [];

  function take({ line, cell }: TitledRow<LevelField>): void {
    const names = LEVELS.map((level) => cell(level));
    const depth = names.findLastIndex((name) => name !== '');
    if (depth < 0) {
      problems.push(rowProblem(line, 'name.missing', { title: titles.get('first') ?? null }));
      return;
    }
    const path = pathOf(names.slice(0, depth + 1), line);
    if (path === null) {
      problems.push(rowProblem(line, 'parent.unknown', { title: titles.get(LEVELS[depth - 1] ?? 'first') ?? null }));
      return;
    }
    above = path;
    path.slice(0, -1).forEach((node) => notePoints(node, { line, cell, field: levelPoints(node) }));
    const node = path.at(-1);
    if (node !== undefined) fill(node, { line, cell });
  }

  /** Null where an empty cell has nothing above it to stand for. */
  function pathOf(names: readonly string[], line: number): readonly Node[] | null {
    const path: Node[] = [];
    for (const [level, name] of names.entries()) {
      const siblings = path.at(-1)?.children ?? top;
      const kept = above[level];
      const node = name === '' ? (kept !== undefined && siblings.includes(kept) ? kept : undefined) : undefined;
      if (name === '' && node === undefined) return null;
      path.push(node ?? named(siblings, { name, line, parent: path.at(-1) }));
    }
    return path;
  }

  function fill(node: Node, { line, cell }: TitledRow<LevelField>): void {
    if (node.own !== undefined) {
      problems.push(rowProblem(line, 'name.repeated', { other: node.own }));
      return;
    }
    node.own = line;
    for (const field of [levelPoints(node), 'points'] as const) notePoints(node, { line, cell, field });
    node.kind = cell('kind');
    node.conversion = cell('conversion');
  }

  /** Several rows may give the points of a branch, where they give the same. */
  function notePoints(node: Node, { line, cell, field }: TitledRow<LevelField> & { readonly field: LevelField }): void {
    if (cell(field) === '') return;
    const value = readNumber(cell(field), false);
    const title = titles.get(field) ?? null;
    if (value === undefined) {
      problems.push(rowProblem(line, 'points.not-a-number', { title }));
    } else if (node.points !== undefined && node.points.value !== value) {
      problems.push(rowProblem(line, 'points.differ', { title, other: node.points.line }));
    }
    if (value !== undefined) node.points ??= { value, line };
  }

  function result() {
    const nodes = top.flatMap(withDescendants);
    const rows = nodes.flatMap((node): readonly SchemeRow[] => {
      const points = pointsOf(node);
      if (points === undefined) {
        const line = node.own ?? node.line;
        const title = titles.get('points') ?? titles.get(levelPoints(node)) ?? null;
        if (!problems.some((known) => known.line === line && known.code === 'points.not-a-number')) {
          problems.push(rowProblem(line, 'points.not-a-number', { title }));
        }
        return [];
      }
      const { own, line, number, name, kind, conversion } = node;
      return [{ line: own ?? line, number, name, points, kind, conversion }];
    });
    return { rows, problems };
  }

  return { take, result };
}

function named(
  siblings: Node[],
  { name, line, parent }: { readonly name: string; readonly line: number; readonly parent: Node | undefined },
): Node {
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

function withDescendants(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** Undefined for a leaf that no points were read for; its branch has those of the others. */
function pointsOf(node: Node): number | undefined {
  if (node.points !== undefined || node.children.length === 0) return node.points?.value;
  return Number(node.children.reduce((sum, child) => sum + (pointsOf(child) ?? 0), 0).toFixed(9));
}
