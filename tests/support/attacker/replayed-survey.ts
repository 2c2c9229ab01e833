import type { VectorCell } from '#domain/answers/vector';
import { sortTables } from '#domain/disclosure/classification';
import { publishedReason } from '#domain/disclosure/hiding-reason';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { AnswerTally } from '#domain/tabulation/questions/answer-tally';
import { peopleAtoms } from '#domain/tabulation/questions/people-atoms';
import { releaseQuestion } from '#domain/tabulation/questions/planned-release';
import { choice } from './random-survey';

/** A poll of one question over units, small enough to count every way in which its people can have answered. */
export interface SmallSurvey {
  readonly question: AskedOfFew;
  readonly minimumGroupSize: number;
  readonly sizes: readonly number[];
  /** The units before it are one division, and the others another; null without divisions. */
  readonly cut: number | null;
  /** Whether the last unit is in no division and has no cell of its own, as people who do not tell theirs. */
  readonly untold?: boolean;
}

export interface AskedOfFew {
  readonly tally: (atoms: number) => AnswerTally;
  /** All that one person can answer. */
  readonly answers: readonly VectorCell[];
  /** What cells tell, each as what an answer adds to it. */
  readonly told: readonly (readonly number[])[];
  /** Whether a group may be of one mind and shown. */
  readonly ticks: boolean;
}

/** By unit, how many gave each answer. */
export type World = readonly (readonly number[])[];

interface ReplayedCell {
  readonly units: readonly number[];
  readonly shown: boolean;
}

interface ReplayedRelease {
  readonly text: string;
  readonly cells: readonly ReplayedCell[];
}

/** What is known of a hidden cell: for each thing that cells tell, the fewest and the most. */
export interface KnownOfHidden {
  readonly n: number;
  readonly bySums: readonly Range[];
  readonly byReplay: readonly Range[];
}

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The strongest attacker there is (see replay-attack): from every way of answering that has the published sums he keeps those
 * of which the program would have published the same. Null where there are more than so many.
 */
export function replayed(survey: SmallSurvey, truth: World, mostWorlds: number): readonly KnownOfHidden[] | null {
  const release = releaser(survey);
  const published = release(truth);
  const hidden = published.cells.filter(({ shown, units }) => !shown && sizeOf(survey, units) > 0);
  if (hidden.length === 0) return [];
  const worlds = worldsWithSums(survey, { truth, cells: published.cells, mostWorlds });
  if (worlds === null) return null;
  const same = worlds.filter((world) => release(world).text === published.text);
  return hidden.map(({ units }) => ({
    n: sizeOf(survey, units),
    bySums: rangesOf(survey, worlds, units),
    byReplay: rangesOf(survey, same, units),
  }));
}

/** Whether asking why it is hidden tells more of a cell than sums do, and leaves less open than half of k. */
export function isNarrowed({ bySums, byReplay }: KnownOfHidden, minimumGroupSize: number): boolean {
  return widest(byReplay) < Math.min(widest(bySums), Math.ceil(minimumGroupSize / 2));
}

/** How far apart the fewest and the most are of what least is known of. */
function widest(ranges: readonly Range[]): number {
  return Math.max(...ranges.map(({ lowest, highest }) => highest - lowest));
}

function sizeOf({ sizes }: SmallSurvey, units: readonly number[]): number {
  return units.reduce((sum, unit) => sum + (sizes[unit] ?? 0), 0);
}

function releaser(survey: SmallSurvey): (world: World) => ReplayedRelease {
  const { question, sizes, minimumGroupSize } = survey;
  const wave = {
    questionnaire: {
      title: { zh: '' },
      introduction: { zh: '' },
      pages: [{ id: 'page', title: { zh: '' }, questions: [choice('asked', 2), choice('unit', sizes.length)] }],
    },
    groups: [{ id: 'all' }],
  };
  const planned = tablesOf(survey);
  const tables = sortTables(planned, wave);
  const atoms = peopleAtoms(planned, wave);
  const atomOf = sizes.map((_, unit) => atoms.of(0, [null, unit]));
  const people = Array.from({ length: atoms.size }, (_, atom) => sizes[atomOf.indexOf(atom)] ?? 0);
  return (world) => {
    const tally = question.tally(atoms.size);
    world.forEach((given, unit) => {
      given.forEach((people, answer) => {
        for (let person = 0; person < people; person++) tally.add(atomOf[unit] ?? 0, question.answers[answer] ?? null);
      });
    });
    const finished = tally.finish();
    const { overall, tables: shown } = releaseQuestion({
      finished,
      atoms,
      people,
      tables,
      rules: { minimumGroupSize, suppression: true },
    });
    const cells = [{ atoms: atomOf, ...overall }, ...shown.flatMap(({ cells: own }) => own)];
    return {
      text: JSON.stringify(
        cells.map(({ tally: own, reason }) =>
          reason === null ? finished.describe(own, { minimumGroupSize, suppression: true }) : publishedReason(reason),
        ),
      ),
      cells: cells.map(({ atoms: own, reason }) => ({
        units: own.map((atom) => atomOf.indexOf(atom)),
        shown: reason === null,
      })),
    };
  };
}

function tablesOf({ sizes, cut, untold = false }: SmallSurvey): readonly PlannedTable[] {
  const title = { zh: '' };
  const unit = { kind: 'question', question: 'unit' } as const;
  const members = sizes.slice(0, untold ? -1 : undefined).map((_, place) => `${place}`);
  const division = (id: string, own: readonly string[]) => ({ id, title, members: own });
  return [
    ...(cut === null
      ? []
      : [
          {
            id: 'divisions',
            title,
            by: [{ ...unit, merged: [division('a', members.slice(0, cut)), division('b', members.slice(cut))] }],
          },
        ]),
    { id: 'units', title, by: [{ ...unit, merged: members.map((member) => division(member, [member])) }] },
  ];
}

/** One for each that cells would tell apart, were they shown. */
function worldsWithSums(
  survey: SmallSurvey,
  given: { readonly truth: World; readonly cells: readonly ReplayedCell[]; readonly mostWorlds: number },
): readonly World[] | null {
  const { question, sizes } = survey;
  const sums = given.cells
    .filter(({ shown }) => shown)
    .map(({ units }) => ({ units, left: toldBy(question, addedUp(given.truth, units)) }));
  const ways = new Map([...new Set(sizes)].map((n) => [n, waysOf(question, n)]));
  const worlds: World[] = [];
  const extend = (world: World, left: readonly (readonly number[])[]): boolean => {
    const unit = world.length;
    if (unit === sizes.length) return worlds.push(world) <= given.mostWorlds;
    return (ways.get(sizes[unit] ?? 0) ?? []).every(({ way, told }) => {
      const next = sums.map(({ units }, place) =>
        (left[place] ?? []).map((count, row) => count - (units.includes(unit) ? (told[row] ?? 0) : 0)),
      );
      const fits = sums.every(({ units }, place) =>
        (next[place] ?? []).every((count) => (Math.max(...units) <= unit ? count === 0 : count >= 0)),
      );
      return !fits || extend([...world, way], next);
    });
  };
  return extend(
    [],
    sums.map(({ left }) => left),
  )
    ? worlds
    : null;
}

function waysOf(
  question: AskedOfFew,
  people: number,
): readonly { readonly way: readonly number[]; readonly told: readonly number[] }[] {
  const all = splits(people, question.answers.length).map((way) => ({ way, told: toldBy(question, way) }));
  return [...new Map(all.map((one) => [JSON.stringify(one.told), one])).values()];
}

function splits(people: number, kinds: number): readonly (readonly number[])[] {
  if (kinds === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, own) => own).flatMap((own) =>
    splits(people - own, kinds - 1).map((others) => [own, ...others]),
  );
}

function addedUp(world: World, units: readonly number[]): readonly number[] {
  return (world[0] ?? []).map((_, answer) => units.reduce((sum, unit) => sum + (world[unit]?.[answer] ?? 0), 0));
}

function toldBy({ told }: AskedOfFew, given: readonly number[]): readonly number[] {
  return told.map((adds) => adds.reduce((sum, factor, answer) => sum + factor * (given[answer] ?? 0), 0));
}

function rangesOf({ question }: SmallSurvey, worlds: readonly World[], units: readonly number[]): readonly Range[] {
  const each = worlds.map((world) => toldBy(question, addedUp(world, units)));
  return question.told.map((_, row) => {
    const counts = each.map((told) => told[row] ?? 0);
    return { lowest: Math.min(...counts), highest: Math.max(...counts) };
  });
}
