import type { VectorCell } from '#domain/answers/vector';
import type { Condition, Option, Question, Questionnaire, SingleQuestion } from '#domain/questionnaire/model';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import type { SeededRandom } from '../seeded-random';
import { NUMBERS } from './answer-view';

/** A poll of one question over units in divisions, with an age beside them that crosses the tree. */
export interface PolledSurvey {
  readonly questions: readonly Question[];
  readonly tables: readonly PlannedTable[];
  readonly minimumGroupSize: number;
  readonly ballots: readonly CountedBallot[];
  /** Of the page on which the last question stands alone. */
  readonly pageCondition?: Condition;
}

export function questionnaireOf({ questions, pageCondition }: PolledSurvey): Questionnaire {
  const title = { zh: '' };
  const last = pageCondition === undefined ? [] : questions.slice(-1);
  return {
    title,
    introduction: title,
    pages: [
      { id: 'first', title, questions: questions.slice(0, questions.length - last.length) },
      ...(pageCondition === undefined ? [] : [{ id: 'last', title, showIf: pageCondition, questions: last }]),
    ],
  };
}

export const ASKED = 'opinion';
export const GROUPS = ['staff', 'visitors'];

/**
 * What is asked: one of several options, a step or "don't know", as many options as one likes, a whole number, or some or
 * all options in order.
 */
export type AskedKind = 'single' | 'scale' | 'multiple' | 'number' | 'ranking';

export interface SurveyShape {
  readonly kind?: AskedKind;
  readonly options: number;
  /** Of a ranking. */
  readonly places?: number;
  readonly units: number;
  readonly ages: number;
  readonly divisions: readonly (readonly number[])[];
  /** Whether rater groups divide the units. */
  readonly byGroup: boolean;
  readonly minimumGroupSize: number;
}

export function surveyOf(shape: SurveyShape, ballots: readonly CountedBallot[]): PolledSurvey {
  const { units, ages } = shape;
  return {
    questions: [asked(shape), choice('unit', units), choice('age', Math.max(1, ages))],
    tables: tablesOf(shape),
    minimumGroupSize: shape.minimumGroupSize,
    ballots,
  };
}

const KINDS: readonly AskedKind[] = ['single', 'scale', 'multiple', 'number'];

/**
 * Small and large units, many of one mind; some who leave out the unit, the age or the question, or do not know, in some
 * units most.
 */
export function randomSurvey(random: SeededRandom, kinds: readonly AskedKind[] = KINDS): PolledSurvey {
  const units = random.wholeBetween(2, 6);
  const cut = random.wholeBetween(1, units - 1);
  const places = Array.from({ length: units }, (_, unit) => unit);
  const kind = kinds[random.wholeBetween(0, kinds.length - 1)] ?? 'single';
  const options =
    kind === 'number' ? NUMBERS.to - NUMBERS.from + 1 : random.wholeBetween(kind === 'ranking' ? 3 : 2, 4);
  const shape: SurveyShape = {
    kind,
    options,
    ...(kind === 'ranking' && { places: random.wholeBetween(2, options) }),
    units,
    ages: random.uniform() < 0.6 ? random.wholeBetween(2, 3) : 0,
    divisions: random.uniform() < 0.6 ? randomDivisions(random, places, cut) : [],
    byGroup: random.uniform() < 0.5,
    minimumGroupSize: random.uniform() < 0.5 ? 5 : 10,
  };
  return surveyOf(
    shape,
    places.flatMap((unit) => randomUnit(random, shape, unit)),
  );
}

/** Two that hold all units, or of which one is all there is and the other units lie in none. */
function randomDivisions(random: SeededRandom, places: readonly number[], cut: number): readonly (readonly number[])[] {
  const [one, other] = [places.slice(0, cut), places.slice(cut)];
  return random.uniform() < 0.7 ? [one, other] : [other];
}

function randomUnit(random: SeededRandom, shape: SurveyShape, unit: number): readonly CountedBallot[] {
  const { ages } = shape;
  const size = random.uniform() < 0.4 ? random.wholeBetween(1, 12) : random.wholeBetween(10, 60);
  const answer = randomAnswers(random, shape);
  /** Of some units nearly all are of one age, with a stray or two: there the ages tell most of the unit. */
  const ownAge = random.wholeBetween(0, Math.max(0, ages - 1));
  const likeness = random.uniform() < 0.4 ? 0.95 : 0;
  return Array.from({ length: size }, () => ({
    groupId: GROUPS[random.wholeBetween(0, 1)] ?? '',
    vector: [
      answer(),
      random.uniform() < 0.03 ? null : unit,
      ages === 0 || random.uniform() < 0.03
        ? null
        : random.uniform() < likeness
          ? ownAge
          : random.wholeBetween(0, ages - 1),
    ],
  }));
}

/** The answers of the people of one unit, one after another. */
function randomAnswers(
  random: SeededRandom,
  { kind = 'single', options, places = options }: SurveyShape,
): () => VectorCell {
  const favourite = random.wholeBetween(0, options - 1);
  const agreement = random.uniform() < 0.3 ? 0.98 : 0.4;
  const silence = random.uniform() < 0.15 ? 0.7 : 0.05;
  const ignorance = random.uniform() < 0.2 ? 0.5 : 0.05;
  const popular = Array.from({ length: options }, () => TICKED[random.wholeBetween(0, TICKED.length - 1)] ?? 0);
  const order = kind === 'ranking' ? randomOrders(random, { options, places, agreement }) : () => null;
  const option = () => (random.uniform() < agreement ? favourite : random.wholeBetween(0, options - 1));
  return () => {
    if (random.uniform() < silence) return null;
    switch (kind) {
      case 'single':
        return random.uniform() < ignorance ? options : option();
      case 'scale':
        return random.uniform() < ignorance ? '-' : 1 + option();
      case 'multiple':
        return popular.flatMap((share, place) => (random.uniform() < share ? [place] : []));
      case 'number':
        return NUMBERS.from + option();
      case 'ranking':
        return order();
    }
  };
}

/** In some units people agree which options come first or last, and in which order or in any. */
function randomOrders(random: SeededRandom, { options, places, agreement }: OrderedShape): () => VectorCell {
  const usual = shuffled(random, positions(options));
  const cuts = positions(options).filter(() => random.uniform() < 0.5);
  const blocks = [0, ...cuts].map((from, block) => usual.slice(from, cuts[block]));
  return () => {
    const order = random.uniform() < 0.7 ? blocks.flatMap((block) => shuffled(random, block)) : usual;
    return (random.uniform() < agreement ? order : shuffled(random, usual)).slice(0, places);
  };
}

type OrderedShape = Readonly<Record<'options' | 'places' | 'agreement', number>>;

function positions(options: number): readonly number[] {
  return Array.from({ length: options }, (_, option) => option);
}

function shuffled<Item>(random: SeededRandom, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.uniform() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Shares of people who tick an option: nobody, few, half or all. */
const TICKED = [0, 0.1, 0.2, 0.5, 0.5, 1];

function tablesOf({ divisions, byGroup, ages }: SurveyShape): readonly PlannedTable[] {
  const unit = { kind: 'question', question: 'unit' } as const;
  const merged = divisions.map((members, index) => ({
    id: `division-${index}`,
    title: { zh: `${index}` },
    members: members.map(String),
  }));
  const title = { zh: '' };
  return [
    ...(divisions.length > 0 ? [{ id: 'divisions', title, by: [{ ...unit, merged }] }] : []),
    { id: 'units', title, by: [unit] },
    ...(byGroup ? [{ id: 'units-groups', title, by: [unit, { kind: 'rater-group' } as const] }] : []),
    ...(ages > 0 ? [{ id: 'ages', title, by: [{ kind: 'question', question: 'age' } as const] }] : []),
  ];
}

function asked({ kind = 'single', options, places = options }: SurveyShape): Question {
  const common = { id: ASKED, title: { zh: ASKED }, required: false };
  switch (kind) {
    case 'single':
      return { ...common, kind, options: [...optionsOf(options), { ...optionAt(options), nonSubstantive: true }] };
    case 'scale':
      return {
        ...common,
        kind,
        from: 1,
        to: options,
        lowLabel: { zh: '' },
        highLabel: { zh: '' },
        dontKnow: { zh: '' },
      };
    case 'multiple':
      return { ...common, kind, options: optionsOf(options) };
    case 'ranking':
      return { ...common, kind, options: optionsOf(options), places };
    case 'number':
      return { ...common, kind, minimum: NUMBERS.from, maximum: NUMBERS.to, decimals: 0 };
  }
}

export function choice(id: string, options: number): SingleQuestion {
  return { id, kind: 'single', title: { zh: id }, required: false, options: optionsOf(options) };
}

export function optionsOf(options: number): readonly Option[] {
  return Array.from({ length: options }, (_, index) => optionAt(index));
}

function optionAt(place: number): Option {
  return { id: `${place}`, label: { zh: `${place}` } };
}
