import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { type AnswerView, viewsOfAnswers } from './answer-view';
import { ASKED, GROUPS, type PolledSurvey } from './random-survey';

/** People who cannot be told apart by anything that divides them. */
export interface Atom {
  readonly groupId: string;
  readonly unit: string | null;
  readonly age: string | null;
  readonly n: number;
  /** The truth, which the attacker does not know: how many gave each answer. */
  readonly counts: readonly number[];
}

/** Positions among the atoms, and what is published of their people together (see `told` of answer-view). */
export interface PublishedSet {
  readonly atoms: readonly number[];
  readonly counts: readonly number[];
}

/** What an attacker has: the sizes of all atoms, and every released cell. What he wants: the hidden ones. */
export interface Attacked extends Pick<AnswerView, 'ticks' | 'told'> {
  readonly atoms: readonly Atom[];
  readonly published: readonly PublishedSet[];
  /** Cells of nested tables that are withheld. */
  readonly hidden: readonly (readonly number[])[];
  /** Those of them that are hidden for their own sake: too few substantive answers, or nearly all alike. */
  readonly unfit: readonly (readonly number[])[];
  readonly cells: number;
  readonly minimumGroupSize: number;
}

/** Takes the release of a survey as everybody sees it, in each view; what is published is what the release says. */
export function attackedReleases(survey: PolledSurvey): readonly [Attacked, ...Attacked[]] {
  const table = publishedTable(survey);
  const [asked] = survey.questions;
  if (asked === undefined) throw new Error('a survey without a question');
  const [first, ...others] = viewsOfAnswers(asked);
  const attacked = attackedIn(first, survey, table);
  return [
    attacked,
    ...others.map((view) => ({ ...attackedIn(view, survey, table), unfit: unfitIn(view, attacked, survey) })),
  ];
}

/** In the view of the substantive answers. */
export function attackedRelease(survey: PolledSurvey): Attacked {
  return attackedReleases(survey)[0];
}

function attackedIn(view: AnswerView, survey: PolledSurvey, table: QuestionTable): Attacked {
  const { minimumGroupSize } = survey;
  const atoms = atomsOf(survey, view);
  const everybody = atoms.map((_, index) => index);
  const cells = [
    { name: '', atoms: everybody, cell: table.overall, exact: true },
    ...plannedCells(survey, table, atoms),
  ];
  const attacked = {
    ticks: view.ticks,
    told: view.told,
    atoms,
    published: cells.flatMap(({ atoms: set, cell, exact }) =>
      exact && cell.released ? [{ atoms: set, counts: view.shown(cell) }] : [],
    ),
    hidden: cells.flatMap(({ atoms: set, cell, exact }) => (exact && !cell.released ? [set] : [])),
    cells: cells.length,
    minimumGroupSize,
  };
  const isUnfit = (set: readonly number[]) => sizeOf(attacked, set) < minimumGroupSize || isOfOneMind(attacked, set);
  return { ...attacked, unfit: attacked.hidden.filter((set) => set.length > 0 && isUnfit(set)) };
}

/** The cells that are unfit by their substantive answers, as the atoms of another view. */
function unfitIn(view: AnswerView, first: Attacked, survey: PolledSurvey): readonly (readonly number[])[] {
  const names = (atom: Atom | undefined) => JSON.stringify([atom?.groupId, atom?.unit, atom?.age]);
  const placeOf = new Map(atomsOf(survey, view).map((atom, place) => [names(atom), place]));
  return first.unfit.map((set) => set.flatMap((atom) => placeOf.get(names(first.atoms[atom])) ?? []));
}

export function sizeOf({ atoms }: Pick<Attacked, 'atoms'>, set: readonly number[]): number {
  return set.reduce((sum, atom) => sum + (atoms[atom]?.n ?? 0), 0);
}

export function countsOf({ atoms }: Pick<Attacked, 'atoms'>, set: readonly number[]): readonly number[] {
  const options = atoms[0]?.counts.length ?? 0;
  return Array.from({ length: options }, (_, option) =>
    set.reduce((sum, atom) => sum + (atoms[atom]?.counts[option] ?? 0), 0),
  );
}

/** Ticks are shown on size alone. */
export function isOfOneMind(attacked: Pick<Attacked, 'atoms' | 'ticks'>, set: readonly number[]): boolean {
  return !attacked.ticks && isNearlyUnanimous(countsOf(attacked, set));
}

/**
 * Sets of atoms of which everybody knows how many answered a follow-up: of shown cells, and of those that are not listed,
 * in which nobody did.
 */
export function setsOfKnownSize(survey: PolledSurvey, followUp: string): readonly (readonly number[])[] {
  const { atoms } = attackedRelease(survey);
  const table = publishedTable(survey, { question: followUp });
  const planned = plannedCells(survey, table, atoms);
  const listed = new Set(planned.map(({ name }) => name));
  const missing = plannedCells(survey, publishedTable(survey), atoms).filter(({ name }) => !listed.has(name));
  return [
    ...(table.overall.released ? [atoms.map((_, atom) => atom)] : []),
    ...planned.filter(({ cell, exact }) => exact && cell.released).map((cell) => cell.atoms),
    ...missing.map((cell) => cell.atoms),
  ];
}

/** Without a generator no noise is drawn, and what would need it is withheld. */
export function publishedTable(
  survey: PolledSurvey,
  { random, question = ASKED }: { readonly random?: RandomWord; readonly question?: string } = {},
): QuestionTable {
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
    ...(random !== undefined && { random }),
    account: {
      received: ballots.length,
      spoilt: 0,
      spoiltReasons: { 'not-openable': 0, 'wrong-version': 0, 'not-valid': 0 },
      counted: ballots.length,
      groups: [],
    },
  });
  const table = released.find((one) => one.question === question);
  if (table === undefined) throw new Error('the question has a table');
  return table;
}

interface SetOfPeople {
  readonly name: string;
  readonly atoms: readonly number[];
  readonly cell: Cell<Distribution>;
  readonly exact: boolean;
}

function plannedCells(survey: PolledSurvey, table: QuestionTable, atoms: readonly Atom[]): readonly SetOfPeople[] {
  return (table.tables ?? []).flatMap(({ tableId, release, cells }) => {
    const planned = survey.tables.find(({ id }) => id === tableId);
    if (planned === undefined) throw new Error('a table outside the plan');
    return cells.map(({ classes, cell }) => ({
      name: JSON.stringify([tableId, ...classes]),
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

function atomsOf({ ballots }: PolledSurvey, view: AnswerView): readonly Atom[] {
  const found = new Map<string, Omit<Atom, 'n' | 'counts'> & { n: number; counts: number[] }>();
  for (const { groupId, vector } of ballots) {
    const [answer, unit, age] = vector;
    const chosen = view.read(answer ?? null);
    if (chosen === null || chosen.length === 0) continue;
    const named = { groupId, unit: nameOf(unit), age: nameOf(age) };
    const atom = found.get(JSON.stringify(named)) ?? {
      ...named,
      n: 0,
      counts: Array.from({ length: view.options }, () => 0),
    };
    atom.n += 1;
    for (const option of chosen) atom.counts[option] = (atom.counts[option] ?? 0) + 1;
    found.set(JSON.stringify(named), atom);
  }
  return [...found.values()];
}

function nameOf(cell: unknown): string | null {
  return typeof cell === 'number' ? String(cell) : null;
}
