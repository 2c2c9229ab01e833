import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import {
  classesOf,
  type ClassifiedWave,
  declaredCells,
  dividingQuestions,
  sourceOf,
} from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf } from '#domain/questionnaire/model';

/** The finest cells of a plan: people of the same rater group who gave the same answers to what divides them. */
export interface PeopleAtoms {
  readonly size: number;
  of(group: number, vector: AnswerVector): number;
  /** The cell of a table in which the people of an atom are, as ids of its classes, one list for each cell; null if in none. */
  cellOf(atom: number, table: PlannedTable): readonly string[] | null;
  /** All of these lists, in the order in which the table declares its classes. */
  cellsOf(table: PlannedTable): readonly (readonly string[])[];
  /** Which part of their rater group the people of an atom are. */
  shareOf(atom: number, supposed: SupposedShares): number;
}

/** By question. */
export interface SupposedShares {
  /** In which proportions options are chosen, of those who choose one; evenly where it is not said. */
  readonly chosen: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The part that chooses none; 0 where it is not said. */
  readonly none: Readonly<Record<string, number>>;
}

/** A question that divides people. */
interface Source {
  readonly question: string;
  readonly place: number;
  readonly from: number;
  /** By position among its options; undefined for an option outside the substantive ones. */
  readonly keys: readonly (string | undefined)[];
  /** How far apart in number are atoms of neighbouring positions; 0 stands for no answer. */
  readonly stride: number;
}

export function peopleAtoms(tables: readonly PlannedTable[], wave: ClassifiedWave): PeopleAtoms {
  const names = dividingQuestions(tables);
  const sources: Source[] = [];
  let size = wave.groups.length;
  questionsOf(wave.questionnaire).forEach((question, place) => {
    if (!names.has(question.id)) return;
    const options = answerOptions(question);
    const keys = Array.from(
      { length: Math.max(0, ...options.map(({ position }) => position + 1)) },
      (_, position) => options.find((option) => option.position === position)?.key,
    );
    const from = question.kind === 'scale' ? question.from : 0;
    sources.push({ question: question.id, place, from, keys, stride: size });
    size *= keys.length + 1;
  });
  return {
    size,
    of: (group, vector) =>
      sources.reduce((atom, source) => atom + source.stride * placeIn(source, vector[source.place] ?? null), group),
    ...cellLookup(sources, wave, size),
    shareOf: (atom, supposed) => sources.reduce((share, source) => share * shareIn(source, atom, supposed), 1),
  };
}

function shareIn(source: Source, atom: number, { chosen, none }: SupposedShares): number {
  const proportions = chosen[source.question];
  const without = none[source.question] ?? 0;
  const place = placeOf(source, atom);
  if (place === 0) return without;
  const weights = source.keys.map((key) => (key === undefined ? 0 : (proportions?.[key] ?? (proportions ? 0 : 1))));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : ((1 - without) * (weights[place - 1] ?? 0)) / total;
}

function keyIn(source: Source, atom: number): string | undefined {
  return source.keys[placeOf(source, atom) - 1];
}

/** From 1 on; 0 stands for no answer. */
function placeOf({ stride, keys }: Source, atom: number): number {
  return Math.floor(atom / stride) % (keys.length + 1);
}

function placeIn({ from, keys }: Source, cell: VectorCell): number {
  const value = Array.isArray(cell) ? cell[0] : cell;
  const position = typeof value === 'number' ? value - from : -1;
  return keys[position] === undefined ? 0 : position + 1;
}

/** By table once and for all, as every question is divided by the same ones. */
function cellLookup(
  sources: readonly Source[],
  wave: ClassifiedWave,
  size: number,
): Pick<PeopleAtoms, 'cellOf' | 'cellsOf'> {
  const classesOfAtom = classLookup(sources, wave);
  const divided = new Map<PlannedTable, DividedTable>();
  const dividedBy = (table: PlannedTable) => {
    const known = divided.get(table) ?? divide(size, { cells: declaredCells(table, wave), table, classesOfAtom });
    divided.set(table, known);
    return known;
  };
  return {
    cellOf: (atom, table) => dividedBy(table).ofAtom[atom] ?? null,
    cellsOf: (table) => dividedBy(table).cells,
  };
}

type Cell = readonly string[];
type ClassesOfAtom = (atom: number, table: PlannedTable) => Cell | null;

interface DividedTable {
  readonly cells: readonly Cell[];
  readonly ofAtom: readonly (Cell | null)[];
}

function divide(
  size: number,
  by: { readonly cells: readonly Cell[]; readonly table: PlannedTable; readonly classesOfAtom: ClassesOfAtom },
): DividedTable {
  const { cells, table, classesOfAtom } = by;
  const named = new Map(cells.map((cell) => [JSON.stringify(cell), cell]));
  const ofAtom = Array.from(
    { length: size },
    (_, atom) => named.get(JSON.stringify(classesOfAtom(atom, table))) ?? null,
  );
  return { cells, ofAtom };
}

function classLookup(sources: readonly Source[], wave: ClassifiedWave): ClassesOfAtom {
  const classIds = new Map<Classification, ReadonlyMap<string, string>>();
  const classIn = (classification: Classification, member: string | undefined) => {
    const known = classIds.get(classification) ?? membersByClass(classification, wave);
    classIds.set(classification, known);
    return member === undefined ? undefined : known.get(member);
  };
  return (atom, { by }) => {
    const ids = by.map((one) => classIn(one, memberIn(atom, { source: sourceOf(one), sources, wave })));
    return ids.every((id) => id !== undefined) ? ids : null;
  };
}

function membersByClass(classification: Classification, wave: ClassifiedWave): ReadonlyMap<string, string> {
  return new Map(
    classesOf(classification, wave).flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
}

function memberIn(
  atom: number,
  {
    source,
    sources,
    wave,
  }: { readonly source: string | null; readonly sources: readonly Source[]; readonly wave: ClassifiedWave },
): string | undefined {
  if (source === null) return wave.groups[atom % wave.groups.length]?.id;
  const found = sources.find(({ question }) => question === source);
  return found === undefined ? undefined : keyIn(found, atom);
}
