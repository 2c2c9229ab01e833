import { sortTables } from '#domain/disclosure/classification';
import { peopleAtoms } from '#domain/tabulation/questions/people-atoms';
import { releaseQuestion } from '#domain/tabulation/questions/planned-release';
import type { CellPlace, PreviewedQuestion, PreviewPlan, SubjectSimulation } from './preview-model';
import { simulateRanking } from './simulated-ranking';
import { simulateTally, type SupposedAnswers, type Uniform } from './simulated-tally';
import { simulateTicks } from './simulated-ticks';

/** The cells of one question by the tables of the plan, from the release that its count would make. */
export function simulateQuestion(question: PreviewedQuestion, plan: PreviewPlan): SubjectSimulation {
  const { wave } = plan;
  const none = Object.fromEntries(Object.entries(plan.unanswered).map(([id, own]) => [id, own.skipped + own.outside]));
  const turnout = plan.turnout * (1 - (none[question.id] ?? 0));
  const atoms = peopleAtoms(plan.tables, wave);
  const tables = sortTables(plan.tables, wave);
  const rules = { minimumGroupSize: plan.minimumGroupSize, suppression: true };
  const expected = Array.from({ length: atoms.size }, (_, atom) => {
    const group = wave.groups[atom % wave.groups.length]?.id ?? '';
    return atoms.shareOf(atom, { chosen: plan.shares, none }) * (question.people[group] ?? 0);
  });
  const everybody: CellPlace = { kind: 'everybody', subject: question.id, tableId: null, classes: [] };
  const placeOf = plannedPlaces(question.id);
  const simulate = simulationOf(question);
  return (random, record) => {
    const people = expected.map((count) => wholeNear(count, random));
    const finished = simulate({ people, turnout, answers: question.answers }, random);
    const { overall, tables: released } = releaseQuestion({ finished, atoms, tables, rules, random: () => 0 });
    record(everybody, overall.tally.n, overall.reason);
    for (const { tableId, release, cells } of released) {
      for (const { classes, tally, reason } of cells) {
        record(placeOf(tableId, classes), tally.n, release === 'cross-table' ? release : reason);
      }
    }
  };
}

function simulationOf({ ticks, ranking }: PreviewedQuestion) {
  if (ranking === undefined) return ticks === undefined ? simulateTally : simulateTicks;
  return (supposed: SupposedAnswers, random: Uniform) => simulateRanking(supposed, { layout: ranking, random });
}

/** Up or down by chance, so that over all runs few people in a thousand atoms are neither lost nor multiplied. */
function wholeNear(count: number, random: Uniform): number {
  return Math.floor(count + random());
}

function plannedPlaces(subject: string): (tableId: string, classes: readonly string[]) => CellPlace {
  const found = new Map<string, CellPlace>();
  return (tableId, classes) => {
    const key = JSON.stringify([tableId, ...classes]);
    const place = found.get(key) ?? { kind: 'planned', subject, tableId, classes };
    found.set(key, place);
    return place;
  };
}
