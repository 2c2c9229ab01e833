import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import { classesOf } from '#domain/disclosure/classification';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { Cell, Distribution, QuestionTable } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { type AnswerView, eventsOf, viewsOfAnswers } from './answer-view';
import { ASKED, GROUPS, type PolledSurvey, questionnaireOf } from './random-survey';

/** Where people stand in all that divides them. */
export interface Division {
  readonly groupId: string;
  readonly unit: string | null;
  readonly age: string | null;
}

/** People who cannot be told apart by anything that divides them. */
export interface Atom extends Division {
  readonly n: number;
  /** The truth, which the attacker does not know: how many gave each answer. */
  readonly counts: readonly number[];
}

/** Positions among the atoms, and what is published of their people together (see `told` of answer-view). */
export interface PublishedSet {
  readonly atoms: readonly number[];
  readonly counts: readonly number[];
  /** How far the truth may lie from each count; nothing where all are exact. */
  readonly slack?: readonly number[];
}

/** What an attacker has: the sizes of all atoms, and every released cell. What he wants: the hidden ones. */
export interface Attacked extends Pick<AnswerView, 'ticks' | 'told'> {
  /** See answer-view. */
  readonly events: readonly (readonly number[])[];
  readonly atoms: readonly Atom[];
  readonly published: readonly PublishedSet[];
  /** Cells of nested tables that are withheld. */
  readonly hidden: readonly (readonly number[])[];
  /** Those of them that are hidden for their own sake: too few substantive answers, or nearly all alike. */
  readonly unfit: readonly (readonly number[])[];
  readonly cells: number;
  readonly minimumGroupSize: number;
}

/** One question as everybody sees it. */
interface PublishedQuestion {
  readonly survey: PolledSurvey;
  readonly table: QuestionTable;
  readonly view: AnswerView;
}

/** Takes the release of a question as everybody sees it, in each view; what is published is what the release says. */
export function attackedReleases(survey: PolledSurvey, question = ASKED): readonly [Attacked, ...Attacked[]] {
  const table = publishedTable(survey, { question });
  const asked = survey.questions.find(({ id }) => id === question);
  if (asked === undefined) throw new Error('a question that is not asked');
  const [first, ...others] = viewsOfAnswers(asked);
  const attacked = attackedIn({ survey, table, view: first });
  return [
    attacked,
    ...others.map((view) => {
      const own = attackedIn({ survey, table, view });
      const people = (set: readonly number[]) => set.flatMap((place) => attacked.atoms[place] ?? []);
      return { ...own, unfit: attacked.unfit.map((set) => atomsIn(own, people(set))) };
    }),
  ];
}

/** In the view of the substantive answers. */
export function attackedRelease(survey: PolledSurvey): Attacked {
  return attackedReleases(survey)[0];
}

function attackedIn({ survey, table, view }: PublishedQuestion): Attacked {
  const { minimumGroupSize } = survey;
  const atoms = atomsOf({ survey, table, view });
  const everybody = atoms.map((_, index) => index);
  const cells = [
    { tableId: '', name: '', atoms: everybody, cell: table.overall, exact: true },
    ...plannedCells(survey, table, atoms),
  ];
  const attacked = {
    ticks: view.ticks,
    told: view.told,
    events: eventsOf(view),
    atoms,
    published: cells.flatMap(({ atoms: set, cell, exact }) =>
      exact && cell.released
        ? [{ atoms: set, counts: view.shown(cell), ...(view.slack && { slack: view.slack(cell) }) }]
        : [],
    ),
    hidden: cells.flatMap(({ atoms: set, cell, exact }) => (exact && !cell.released ? [set] : [])),
    cells: cells.length,
    minimumGroupSize,
  };
  const isUnfit = (set: readonly number[]) => sizeOf(attacked, set) < minimumGroupSize || isOfOneMind(attacked, set);
  return { ...attacked, unfit: attacked.hidden.filter((set) => set.length > 0 && isUnfit(set)) };
}

export function nameOfAtom({ groupId, unit, age }: Division): string {
  return JSON.stringify([groupId, unit, age]);
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
 * Sets of people of whom everybody knows how many answered a follow-up: of shown cells, and of those that are not listed, in
 * which nobody did.
 */
export function setsOfKnownSize(survey: PolledSurvey, followUp: string): readonly (readonly Division[])[] {
  const everybody = divisionsOf(survey);
  const table = publishedTable(survey, { question: followUp });
  const planned = plannedCells(survey, table, everybody);
  const listed = new Set(planned.map(({ name }) => name));
  const isWithheld = (id: string) =>
    table.tables?.some(({ tableId, release }) => tableId === id && release !== 'exact');
  const missing = plannedCells(survey, publishedTable(survey), everybody).filter(
    ({ name, tableId }) => !listed.has(name) && isWithheld(tableId) !== true,
  );
  return [
    ...(table.overall.released ? [everybody.map((_, place) => place)] : []),
    ...planned.filter(({ cell, exact }) => exact && cell.released).map((cell) => cell.atoms),
    ...missing.map((cell) => cell.atoms),
  ].map((set) => set.flatMap((place) => everybody[place] ?? []));
}

/** The same people among the atoms of a question, as far as any of them answered it. */
export function atomsIn({ atoms }: Pick<Attacked, 'atoms'>, people: readonly Division[]): readonly number[] {
  const names = new Set(people.map(nameOfAtom));
  return atoms.flatMap((atom, place) => (names.has(nameOfAtom(atom)) ? [place] : []));
}

function divisionsOf({ ballots }: PolledSurvey): readonly Division[] {
  return [...new Map(ballots.map(divisionOf).map((one) => [nameOfAtom(one), one])).values()];
}

/** Without a generator no noise is drawn, and what would need it is withheld. */
export function publishedTable(
  survey: PolledSurvey,
  { random, question = ASKED }: { readonly random?: RandomWord; readonly question?: string } = {},
): QuestionTable {
  const { tables, minimumGroupSize, ballots } = survey;
  const { questions: released } = tabulate({
    questionnaire: questionnaireOf(survey),
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
  readonly tableId: string;
  readonly name: string;
  readonly atoms: readonly number[];
  readonly cell: Cell<Distribution>;
  readonly exact: boolean;
}

function plannedCells(survey: PolledSurvey, table: QuestionTable, atoms: readonly Division[]): readonly SetOfPeople[] {
  return (table.tables ?? []).flatMap(({ tableId, release, cells }) => {
    const planned = survey.tables.find(({ id }) => id === tableId);
    if (planned === undefined) throw new Error('a table outside the plan');
    return cells.map(({ classes, cell }) => ({
      tableId,
      name: JSON.stringify([tableId, ...classes]),
      atoms: atoms.flatMap((atom, index) => (isIn(survey, { planned, classes, atom }) ? [index] : [])),
      cell,
      exact: release === 'exact',
    }));
  });
}

function isIn(
  survey: PolledSurvey,
  of: { readonly planned: PlannedTable; readonly classes: readonly string[]; readonly atom: Division },
): boolean {
  const wave = { questionnaire: questionnaireOf(survey), groups: GROUPS.map((id) => ({ id })) };
  return of.planned.by.every((one, place) => {
    const own = classesOf(one, wave).find(({ id }) => id === of.classes[place]);
    const member = one.kind === 'rater-group' ? of.atom.groupId : one.question === 'unit' ? of.atom.unit : of.atom.age;
    return member !== null && own?.members.includes(member) === true;
  });
}

function atomsOf({ survey: { questions, ballots }, table, view }: PublishedQuestion): readonly Atom[] {
  const place = questions.findIndex(({ id }) => id === table.question);
  const found = new Map<string, Omit<Atom, 'n' | 'counts'> & { n: number; counts: number[] }>();
  for (const ballot of ballots) {
    const chosen = view.read(ballot.vector[place] ?? null);
    if (chosen === null || chosen.length === 0) continue;
    const named = divisionOf(ballot);
    const atom = found.get(nameOfAtom(named)) ?? {
      ...named,
      n: 0,
      counts: Array.from({ length: view.options }, () => 0),
    };
    atom.n += 1;
    for (const option of chosen) atom.counts[option] = (atom.counts[option] ?? 0) + 1;
    found.set(nameOfAtom(named), atom);
  }
  return [...found.values()];
}

export function divisionOf({ groupId, vector }: CountedBallot): Division {
  const [, unit, age] = vector;
  return { groupId, unit: nameOf(unit), age: nameOf(age) };
}

function nameOf(cell: unknown): string | null {
  return typeof cell === 'number' ? String(cell) : null;
}
