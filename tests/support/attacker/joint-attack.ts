import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { Question } from '#domain/questionnaire/model';
import { type AnswerView, eventsOf, ordersOf, viewsOfAnswers } from './answer-view';
import { type Bounds, type solver, wholeBounds, within } from './bound-attack';
import { type Breach, breachesWithin, toldOfAll } from './judge-release';
import { type Attacked, attackedReleases, divisionOf, nameOfAtom, setsOfKnownSize, sizeOf } from './published-sets';
import { FOLLOW_UP, SECOND, shownTo } from './random-follow-up';
import { ASKED, type PolledSurvey } from './random-survey';

type Solver = Awaited<ReturnType<typeof solver>>;

/** What is published of two questions and of how many were asked a follow-up, about the same people. */
interface JointAttack {
  /** Of the people who cannot be told apart; what they answered to both is not known. */
  readonly people: readonly People[];
  readonly questions: readonly AttackedQuestion[];
  /** Of which it is known how many were asked, by names of people. */
  readonly asked: readonly { readonly people: ReadonlySet<string>; readonly n: number }[];
  readonly isAsked: (vector: AnswerVector) => boolean;
  /** Whether somebody with this answer to the first question is asked the second. */
  readonly isAskedSecond: (first: VectorCell) => boolean;
}

interface People {
  readonly name: string;
  readonly n: number;
  /** Answers of one of them to what divides people. */
  readonly unit: VectorCell;
  readonly age: VectorCell;
}

interface AttackedQuestion {
  readonly question: Question;
  /** How many answered a question that not everybody is asked, of the people of whom it is known; null of others: of all. */
  readonly answered: JointAttack['asked'] | null;
  readonly views: readonly { readonly view: AnswerView; readonly attacked: Attacked }[];
}

function jointAttackOn(survey: PolledSurvey): JointAttack {
  const { questions, ballots } = survey;
  const isShown = shownTo(survey);
  const { pageCondition: _, ...ownConditions } = survey;
  const isSecondShown = shownTo({ ...ownConditions, questions: questions.slice(0, -1) });
  const knownOf = (id: string, numbers: ReadonlyMap<string, number>) =>
    setsOfKnownSize(survey, id).map((set) => ({
      people: new Set(set.map(nameOfAtom)),
      n: set.reduce((sum, division) => sum + (numbers.get(nameOfAtom(division)) ?? 0), 0),
    }));
  const found = new Map<string, People>();
  const asked = new Map<string, number>();
  const answered = new Map<string, number>();
  for (const ballot of ballots) {
    const name = nameOfAtom(divisionOf(ballot));
    const [, unit = null, age = null, second = null] = ballot.vector;
    found.set(name, { name, unit, age, n: (found.get(name)?.n ?? 0) + 1 });
    asked.set(name, (asked.get(name) ?? 0) + (isShown(ballot.vector) ? 1 : 0));
    answered.set(name, (answered.get(name) ?? 0) + (second === null ? 0 : 1));
  }
  const people = [...found.values()];
  return {
    people,
    questions: questions
      .filter(({ id }) => id === ASKED || id === SECOND)
      .map((question) => {
        const views = viewsOfAnswers(question);
        const releases = attackedReleases(survey, question.id);
        const isOfSome = question.showIf !== undefined;
        return {
          question,
          answered: isOfSome ? knownOf(question.id, answered) : null,
          views: releases.map((attacked, place) => ({ view: viewAt(views, place), attacked })),
        };
      }),
    asked: knownOf(FOLLOW_UP, asked),
    isAsked: isShown,
    isAskedSecond: (first) => isSecondShown([first, null, null, null]),
  };
}

function viewAt(views: readonly AnswerView[], place: number): AnswerView {
  const view = views[place];
  if (view === undefined) throw new Error('a release in each view');
  return view;
}

/** All that one person can answer. */
function cellsOf(question: Question): readonly VectorCell[] {
  switch (question.kind) {
    case 'single':
      return [null, ...question.options.map((_, place) => place)];
    case 'multiple': {
      const sets = Array.from({ length: 2 ** question.options.length - 1 }, (_, index) => index + 1);
      return [
        null,
        ...sets.map((bits) => question.options.flatMap((_, place) => ((bits >> place) % 2 === 1 ? [place] : []))),
      ];
    }
    case 'ranking':
      return [null, ...ordersOf(question.options.length, question.places)];
    case 'scale':
      return [null, '-', ...wholeNumbers(question.from, question.to)];
    case 'number':
      return [null, ...wholeNumbers(question.minimum ?? 0, question.maximum ?? 0)];
    default:
      throw new Error(`no attack on ${question.kind}`);
  }
}

function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

interface Part {
  readonly members: readonly People[];
  readonly names: ReadonlySet<string>;
}

/** What somebody can have answered to both. */
type Pair = readonly [VectorCell, VectorCell];

/** A linear programme over how many people of each part gave each pair of answers. */
interface Programme {
  readonly parts: readonly Part[];
  readonly pairs: readonly Pair[];
}

/** How much one person adds, by part and pair. */
type Adds = (part: Part, pair: Pair) => number;

export interface JointBreaches {
  /** Cells that are unfit to be shown, of questions of which something is. */
  readonly attacked: number;
  readonly breaches: readonly Breach[];
}

/** What an attacker finds out of both questions from how many were asked the follow-up; nothing if that is told of nobody. */
export function jointBreachesOf(highs: Solver, survey: PolledSurvey): JointBreaches {
  const attack = jointAttackOn(survey);
  if (attack.asked.length === 0) return { attacked: 0, breaches: [] };
  const found = attack.questions.flatMap(({ views: [first] }, place) => {
    if (first === undefined || first.attacked.published.length === 0) return [];
    const { attacked, view } = first;
    const told = toldOfAll(highs, attacked);
    return attacked.unfit
      .filter((set) => sizeOf(attacked, set) > 0)
      .map((set) => {
        const names = new Set(set.flatMap((atom) => namesAt(attacked, atom)));
        return breachesWithin(jointBoundsOf(highs, attack, { place, names, view }), { attacked, told, atoms: set });
      });
  });
  return { attacked: found.length, breaches: found.flat() };
}

/**
 * What linear programming says of a set of people: for each event of one question the fewest and the most who can have
 * answered so, over all ways in which people can have answered both questions that are in keeping with what is published.
 */
function jointBoundsOf(
  highs: Solver,
  attack: JointAttack,
  wanted: { readonly place: number; readonly names: ReadonlySet<string>; readonly view: AnswerView },
): readonly Bounds[] {
  const [first, second] = attack.questions.map(({ question }) => cellsOf(question));
  if (first === undefined || second === undefined) throw new Error('two questions');
  const parts = partsOf(attack, wanted.names);
  const programme = { parts, pairs: first.flatMap((one) => pairsWith(attack, one, second)) };
  const rows = [
    ...sizes(attack, programme),
    ...counts(attack, programme),
    ...answeredCounts(attack, programme),
    ...askedCounts(attack, programme),
  ];
  const constraints = rows.map((row, number) => ` r${number}: ${row}`).join('\n');
  return eventsOf(wanted.view).map((event) => {
    const objective = sumOf(programme, (part, pair) =>
      isWithin(part, wanted.names) && readIn(wanted.view, pair[wanted.place]).some((option) => event.includes(option))
        ? 1
        : 0,
    );
    const solve = (direction: string) => {
      const problem = `${direction}\n obj: ${objective}\nSubject To\n${constraints}\nEnd`;
      const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false });
      if (Status !== 'Optimal') throw new Error(`the published counts contradict each other: ${Status}`);
      return ObjectiveValue;
    };
    return wholeBounds({ lowest: solve('Minimize'), highest: solve('Maximize') });
  });
}

/** Who was not asked the second has not answered it. */
function pairsWith({ isAskedSecond }: JointAttack, first: VectorCell, second: readonly VectorCell[]): readonly Pair[] {
  return (isAskedSecond(first) ? second : [null]).map((other) => [first, other]);
}

/** How many people there are, and how many of them answered each question in each view. */
function sizes({ questions }: JointAttack, programme: Programme): readonly string[] {
  return programme.parts.flatMap((part) => [
    ...equal(programme, (own) => (own === part ? 1 : 0), total(part.members)),
    ...questions.flatMap(({ views, answered }, place) =>
      (answered === null ? views : []).flatMap(({ view, attacked }) =>
        equal(
          programme,
          (own, pair) => (own === part && readIn(view, pair[place]).length > 0 ? 1 : 0),
          total(attacked.atoms.filter((atom) => part.names.has(nameOfAtom(atom)))),
        ),
      ),
    ),
  ]);
}

/** That none of some people answered is no more known than how many did: the total is of everybody. */
function counts({ people, questions }: JointAttack, programme: Programme): readonly string[] {
  const everybody = people.map(({ name }) => name);
  return questions.flatMap(({ views }, place) =>
    views.flatMap(({ view, attacked }) =>
      attacked.published.flatMap((set) => {
        const isTotal = set.atoms.length === attacked.atoms.length;
        const names = new Set(isTotal ? everybody : set.atoms.flatMap((atom) => namesAt(attacked, atom)));
        return view.told.flatMap((adds, row) => {
          const addsOf = (pair: Pair) =>
            readIn(view, pair[place]).reduce((sum, option) => sum + (adds[option] ?? 0), 0);
          const sum = sumOf(programme, (part, pair) => (isWithin(part, names) ? addsOf(pair) : 0));
          return sum === '' ? [] : within(sum, { sum: set.counts[row] ?? 0, slack: set.slack?.[row] ?? 0 });
        });
      }),
    ),
  );
}

/** How many answered a question that not all are asked. */
function answeredCounts({ questions }: JointAttack, programme: Programme): readonly string[] {
  return questions.flatMap(({ answered }, place) =>
    (answered ?? []).flatMap(({ people, n }) =>
      equal(programme, (part, pair) => (isWithin(part, people) && pair[place] !== null ? 1 : 0), n),
    ),
  );
}

function askedCounts({ asked, isAsked }: JointAttack, programme: Programme): readonly string[] {
  const isAskedIn = ({ members: [one] }: Part, [first, second]: Pair) =>
    one !== undefined && isAsked([first, one.unit, one.age, second, null]);
  return asked.flatMap(({ people, n }) =>
    equal(programme, (part, pair) => (isWithin(part, people) && isAskedIn(part, pair) ? 1 : 0), n),
  );
}

function equal(programme: Programme, adds: Adds, value: number): readonly string[] {
  const sum = sumOf(programme, adds);
  return sum === '' ? [] : [`${sum} = ${value}`];
}

function sumOf({ parts, pairs }: Programme, adds: Adds): string {
  return parts
    .flatMap((part, number) =>
      pairs.flatMap((pair, place) => {
        const factor = adds(part, pair);
        return factor === 0 ? [] : [`${factor} x${number}_${place}`];
      }),
    )
    .join(' + ');
}

function readIn(view: AnswerView, cell: VectorCell | undefined): readonly number[] {
  return view.read(cell ?? null) ?? [];
}

/** All of a part are in a set alike. */
function isWithin({ members: [one] }: Part, names: ReadonlySet<string>): boolean {
  return one !== undefined && names.has(one.name);
}

function total(people: readonly { readonly n: number }[]): number {
  return people.reduce((sum, { n }) => sum + n, 0);
}

/** People who lie in all published sets alike or in none, and are asked the same. */
function partsOf(attack: JointAttack, wanted: ReadonlySet<string>): readonly Part[] {
  const sets = [
    wanted,
    ...[attack, ...attack.questions].flatMap((one) =>
      (('asked' in one ? one.asked : one.answered) ?? []).map(({ people }) => people),
    ),
    ...attack.questions.flatMap(({ views }) =>
      views.flatMap(({ attacked }) =>
        attacked.published.map(({ atoms }) => new Set(atoms.flatMap((atom) => namesAt(attacked, atom)))),
      ),
    ),
  ];
  const parts = new Map<string, People[]>();
  for (const one of attack.people) {
    const key = JSON.stringify([one.unit, one.age, sets.map((set) => (set.has(one.name) ? 1 : 0))]);
    parts.set(key, [...(parts.get(key) ?? []), one]);
  }
  return [...parts.values()].map((members) => ({ members, names: new Set(members.map((one) => one.name)) }));
}

function namesAt({ atoms }: Attacked, atom: number): readonly string[] {
  const found = atoms[atom];
  return found === undefined ? [] : [nameOfAtom(found)];
}
