import { sortTables } from '#domain/disclosure/classification';
import { peopleAtoms } from './people-atoms';
import { releaseQuestion } from './planned-release';
import type { CellPlace, PreviewedQuestion, PreviewPlan, SubjectSimulation } from './preview-model';
import { simulateTally } from './simulated-tally';

/** The cells of one question by the tables of the plan, from the release that its count would make. */
export function simulateQuestion(question: PreviewedQuestion, plan: PreviewPlan): SubjectSimulation {
  const { wave, turnout } = plan;
  const atoms = peopleAtoms(plan.tables, wave);
  const tables = sortTables(plan.tables, wave);
  const rules = { minimumGroupSize: plan.minimumGroupSize, suppression: true };
  const people = Array.from({ length: atoms.size }, (_, atom) => {
    const group = wave.groups[atom % wave.groups.length]?.id ?? '';
    return Math.round(atoms.shareOf(atom, plan.shares) * (question.people[group] ?? 0));
  });
  const everybody: CellPlace = { kind: 'everybody', subject: question.id, tableId: null, classes: [] };
  const placeOf = plannedPlaces(question.id);
  return (random, record) => {
    const finished = simulateTally({ people, turnout, answers: question.answers }, random);
    const { overall, tables: released } = releaseQuestion({ finished, atoms, tables, rules, random: () => 0 });
    record(everybody, overall.tally.n, overall.reason);
    for (const { tableId, release, cells } of released) {
      for (const { classes, tally, reason } of cells) {
        record(placeOf(tableId, classes), tally.n, release === 'cross-table' ? release : reason);
      }
    }
  };
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
