import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type {
  CellOutcome,
  CellPlace,
  PreviewedTarget,
  PreviewPlan,
  PreviewReason,
  SubjectSimulation,
} from './preview-model';
import { simulatedSums } from './simulated-sums';
import { binomial, multinomial, type Uniform } from './simulated-tally';
import { closeOutsider, closeScored, lackOfGroups, type RatedGroup } from '#domain/tabulation/review/target-closing';

/**
 * The cells of one target as its count would show and hide them: its score, its rater groups, its criteria, and both together.
 * They are counted as those of a release are (see hidden/review-cells): of a target without a score nothing but that, of a
 * hidden group no single criteria.
 */
export function simulateTarget(target: PreviewedTarget, plan: PreviewPlan): SubjectSimulation {
  const rules = { ...target.rules, minimumGroupSize: plan.minimumGroupSize };
  const places = placesOf(target);
  const { turnout } = plan;
  return (random, record) => {
    const rated = Object.entries(target.people).map(([id, people]) =>
      ratedBy(id, { people: Math.round(people), turnout, answers: target.answers, random }),
    );
    const closed = closedTarget(rated, target, rules);
    const total = rated.reduce((sum, { n }) => sum + n, 0);
    record(places.unit, total, closed.unit);
    places.criteria.forEach((place, criterion) => record(place, total, closed.criteria[criterion] ?? null));
    rated.forEach(({ n }, group) => {
      const own = closed.groups[group];
      const place = places.groups[group];
      if (own === undefined || place === undefined) return;
      record(place.group, n, own.reason);
      place.details.forEach((detail, criterion) =>
        record(detail, n, own.reason === null ? (own.criteria[criterion] ?? null) : 'covered'),
      );
    });
  };
}

interface TargetPlaces {
  readonly unit: CellPlace;
  readonly criteria: readonly CellPlace[];
  readonly groups: readonly { readonly group: CellPlace; readonly details: readonly CellPlace[] }[];
}

function placesOf({ id, people, criteria }: PreviewedTarget): TargetPlaces {
  const place = (kind: CellPlace['kind'], ...classes: readonly string[]): CellPlace => ({
    kind,
    subject: id,
    tableId: null,
    classes,
  });
  return {
    unit: place('units'),
    criteria: criteria.map((criterion) => place('unit-criteria', criterion)),
    groups: Object.keys(people).map((group) => ({
      group: place('unit-groups', group),
      details: criteria.map((criterion) => place('unit-details', group, criterion)),
    })),
  };
}

function ratedBy(
  id: string,
  supposed: {
    readonly people: number;
    readonly turnout: number;
    readonly answers: PreviewedTarget['answers'];
    readonly random: Uniform;
  },
): RatedGroup {
  const { people, turnout, answers, random } = supposed;
  const n = binomial(people, turnout, random);
  return { id, n, raters: n, counts: answers.map((weights) => multinomial(n, weights, random)) };
}

interface ClosedCells {
  readonly unit: PreviewReason | null;
  readonly criteria: readonly CellOutcome[];
  readonly groups: readonly { readonly reason: CellOutcome; readonly criteria: readonly CellOutcome[] }[];
}

/** A target has no score for want of ballots, or because it would tell what a group rated. */
function closedTarget(rated: readonly RatedGroup[], target: PreviewedTarget, rules: CriterionRules): ClosedCells {
  const weightOf = ({ id }: RatedGroup) => target.rules.groupWeights[id] ?? 0;
  const weighted = rated.filter((group) => weightOf(group) > 0);
  const scoring = weighted.filter(({ n }) => n >= rules.minimumGroupSize);
  const sum = (groups: readonly RatedGroup[]) => groups.reduce((total, group) => total + weightOf(group), 0);
  const weights = { scoring: sum(scoring), all: sum(weighted), missing: weighted.length - scoring.length };
  if (lackOfGroups(weights, target.rules.missingGroup) !== null) {
    const total = rated.reduce((people, { n }) => people + n, 0);
    return withoutScore(total < rules.minimumGroupSize ? 'below-threshold' : 'no-score', target);
  }
  const closed = closeScored(scoring, rules, (one) => simulatedSums(one, { scoring, weightOf, rules }));
  if (!closed.isOpen && target.rules.unanimousScores === 'withheld') {
    return withoutScore('homogeneous', target);
  }
  return {
    unit: null,
    criteria: closed.criteria.criteria,
    groups: rated.map((group) => {
      const place = scoring.indexOf(group);
      if (place < 0) return closeOutsider(group, rules);
      return { reason: closed.groups[place] ?? null, criteria: closed.criteria.cells[place] ?? [] };
    }),
  };
}

function withoutScore(unit: PreviewReason, { people, criteria }: PreviewedTarget): ClosedCells {
  const covered = criteria.map(() => 'covered' as const);
  return {
    unit,
    criteria: covered,
    groups: Object.keys(people).map(() => ({ reason: 'covered', criteria: covered })),
  };
}
