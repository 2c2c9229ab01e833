import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { ASKED, GROUPS, type PolledSurvey } from './random-survey';

/** People who cannot be told apart by anything that divides them. */
export interface Atom {
  readonly groupId: string;
  readonly unit: string | null;
  readonly age: string | null;
  readonly n: number;
  /** The truth, which the attacker does not know. */
  readonly counts: readonly number[];
}

/** Positions among the atoms, and what is published of their people together. */
export interface PublishedSet {
  readonly atoms: readonly number[];
  readonly counts: readonly number[];
}

/** What an attacker has: the sizes of all atoms, and every released cell. What he wants: the hidden ones. */
export interface Attacked {
  readonly atoms: readonly Atom[];
  readonly published: readonly PublishedSet[];
  /** Cells of nested tables that are withheld. */
  readonly hidden: readonly (readonly number[])[];
  readonly cells: number;
  readonly minimumGroupSize: number;
}

/** Takes the release of a survey as everybody sees it; the counts of the published sets are those in it. */
export function attackedRelease(survey: PolledSurvey): Attacked {
  const table = publishedTable(survey);
  const atoms = atomsOf(survey);
  const everybody = atoms.map((_, index) => index);
  const cells = [{ atoms: everybody, cell: table.overall, exact: true }, ...plannedCells(survey, table, atoms)];
  return {
    atoms,
    published: cells.flatMap(({ atoms: set, cell, exact }) =>
      exact && cell.released ? [{ atoms: set, counts: cell.counts }] : [],
    ),
    hidden: cells.flatMap(({ atoms: set, cell, exact }) => (exact && !cell.released ? [set] : [])),
    cells: cells.length,
    minimumGroupSize: survey.minimumGroupSize,
  };
}

export function publishedTable(survey: PolledSurvey): QuestionTable {
  const { questions, tables, minimumGroupSize, ballots } = survey;
  const { questions: released } = tabulate({
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'p', title: { zh: '' }, questions }],
    },
    groups: GROUPS.map((id) => ({ id, name: { zh: id }, weight: 50 })),
    settings: {
      minimumGroupSize,
      fullPoints: 10,
      purpose: { zh: '' },
      publication: { tables, textThreshold: 10 },
    },
    ballots,
    account: {
      received: ballots.length,
      spoilt: 0,
      spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
      counted: ballots.length,
      groups: [],
    },
  });
  const table = released.find(({ question }) => question === ASKED);
  if (table === undefined) throw new Error('the question has a table');
  return table;
}

interface SetOfPeople {
  readonly atoms: readonly number[];
  readonly cell: Cell<Distribution>;
  readonly exact: boolean;
}

function plannedCells(survey: PolledSurvey, table: QuestionTable, atoms: readonly Atom[]): readonly SetOfPeople[] {
  return (table.tables ?? []).flatMap(({ tableId, release, cells }) => {
    const planned = survey.tables.find(({ id }) => id === tableId);
    if (planned === undefined) throw new Error('a table outside the plan');
    return cells.map(({ classes, cell }) => ({
      atoms: atoms.flatMap((atom, index) => (isIn(survey, { planned, classes, atom }) ? [index] : [])),
      cell,
      exact: release === 'exact',
    }));
  });
}

function isIn(
  { questions }: PolledSurvey,
  of: { readonly planned: PlannedTable; readonly classes: readonly string[]; readonly atom: Atom },
): boolean {
  const wave = {
    questionnaire: { title: { zh: '' }, introduction: { zh: '' }, pages: [{ id: 'p', title: { zh: '' }, questions }] },
    groups: GROUPS.map((id) => ({ id })),
  };
  return of.planned.by.every((one, place) => {
    const own = classesOf(one, wave).find(({ id }) => id === of.classes[place]);
    const member = one.kind === 'rater-group' ? of.atom.groupId : one.question === 'unit' ? of.atom.unit : of.atom.age;
    return member !== null && own?.members.includes(member) === true;
  });
}

function atomsOf({ ballots, questions }: PolledSurvey): readonly Atom[] {
  const [asked] = questions;
  const options = asked?.kind === 'single' ? asked.options.length : 0;
  const found = new Map<string, Omit<Atom, 'n' | 'counts'> & { n: number; counts: number[] }>();
  for (const { groupId, vector } of ballots) {
    const [answer, unit, age] = vector;
    if (typeof answer !== 'number') continue;
    const named = { groupId, unit: nameOf(unit), age: nameOf(age) };
    const atom = found.get(JSON.stringify(named)) ?? {
      ...named,
      n: 0,
      counts: Array.from({ length: options }, () => 0),
    };
    atom.n += 1;
    atom.counts[answer] = (atom.counts[answer] ?? 0) + 1;
    found.set(JSON.stringify(named), atom);
  }
  return [...found.values()];
}

function nameOf(cell: unknown): string | null {
  return typeof cell === 'number' ? String(cell) : null;
}
