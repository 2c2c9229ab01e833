import type { Question } from '#domain/questionnaire/model';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { CountedBallot } from '#domain/tabulation/tabulate';
import type { SeededRandom } from '../seeded-random';

/** A poll of one question over units in divisions, with an age beside them that crosses the tree. */
export interface PolledSurvey {
  readonly questions: readonly Question[];
  readonly tables: readonly PlannedTable[];
  readonly minimumGroupSize: number;
  readonly ballots: readonly CountedBallot[];
}

export const ASKED = 'opinion';
export const GROUPS = ['staff', 'visitors'];

export interface SurveyShape {
  readonly options: number;
  readonly units: number;
  readonly ages: number;
  readonly divisions: readonly (readonly number[])[];
  /** Whether rater groups divide the units. */
  readonly byGroup: boolean;
  readonly minimumGroupSize: number;
}

export function surveyOf(shape: SurveyShape, ballots: readonly CountedBallot[]): PolledSurvey {
  const { units, options, ages } = shape;
  return {
    questions: [choice(ASKED, options), choice('unit', units), choice('age', Math.max(1, ages))],
    tables: tablesOf(shape),
    minimumGroupSize: shape.minimumGroupSize,
    ballots,
  };
}

/** Small and large units, many of one mind; some who leave out the unit, the age or the question. */
export function randomSurvey(random: SeededRandom): PolledSurvey {
  const units = random.wholeBetween(2, 6);
  const cut = random.wholeBetween(1, units - 1);
  const places = Array.from({ length: units }, (_, unit) => unit);
  const shape: SurveyShape = {
    options: random.wholeBetween(2, 4),
    units,
    ages: random.uniform() < 0.6 ? random.wholeBetween(2, 3) : 0,
    divisions: random.uniform() < 0.6 ? [places.slice(0, cut), places.slice(cut)] : [],
    byGroup: random.uniform() < 0.5,
    minimumGroupSize: random.uniform() < 0.5 ? 5 : 10,
  };
  return surveyOf(
    shape,
    places.flatMap((unit) => randomUnit(random, shape, unit)),
  );
}

function randomUnit(random: SeededRandom, shape: SurveyShape, unit: number): readonly CountedBallot[] {
  const { options, ages } = shape;
  const size = random.uniform() < 0.4 ? random.wholeBetween(1, 12) : random.wholeBetween(10, 60);
  const favourite = random.wholeBetween(0, options - 1);
  const agreement = random.uniform() < 0.3 ? 0.98 : 0.4;
  /** Of some units nearly all are of one age, with a stray or two: there the ages tell most of the unit. */
  const ownAge = random.wholeBetween(0, Math.max(0, ages - 1));
  const likeness = random.uniform() < 0.4 ? 0.95 : 0;
  return Array.from({ length: size }, () => ({
    groupId: GROUPS[random.wholeBetween(0, 1)] ?? '',
    vector: [
      random.uniform() < 0.05 ? null : random.uniform() < agreement ? favourite : random.wholeBetween(0, options - 1),
      random.uniform() < 0.03 ? null : unit,
      ages === 0 || random.uniform() < 0.03
        ? null
        : random.uniform() < likeness
          ? ownAge
          : random.wholeBetween(0, ages - 1),
    ],
  }));
}

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

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: Array.from({ length: options }, (_, index) => ({ id: `${index}`, label: { zh: `${index}` } })),
  };
}
