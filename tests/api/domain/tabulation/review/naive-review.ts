import type { CountedBallot } from '#domain/tabulation/tabulate';
import { CRITERION_WEIGHTS, GROUPS, SCORES } from './example-review';

interface Place {
  readonly group: string;
  readonly target: number;
  readonly criterion: number;
}

/** One card that counts: by criterion a score, or null where it was left open. */
type Card = readonly (number | null)[];

/**
 * The review recomputed the slow way, from the definitions alone and sharing no code with the tabulation: means criterion
 * by criterion, and their covariances by pairs of criteria and pairs of targets, without influence values.
 */
export class NaiveReview {
  private readonly cards: readonly { readonly group: string; readonly targets: readonly (Card | null)[] }[];
  private readonly weights: readonly number[];

  constructor(
    private readonly ballots: readonly CountedBallot[],
    targets: number,
    private readonly minimum: number,
    /** Looks at this criterion alone. */
    criterion?: number,
  ) {
    this.cards = ballots.map(({ groupId, vector }) => ({
      group: groupId,
      targets: Array.from({ length: targets }, (_, target) => cardOf(cellOf(vector), target)),
    }));
    const total = CRITERION_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
    this.weights = CRITERION_WEIGHTS.map((weight, index) => {
      if (criterion === undefined) return weight / total;
      return index === criterion ? 1 : 0;
    });
  }

  /** How many cards count. */
  sizeOf(group: string, target: number): number {
    return this.cards.filter((card) => card.group === group && card.targets[target] !== null).length;
  }

  mean(group: string, target: number): number {
    return this.weights.reduce((sum, weight, criterion) => {
      const scores = this.scoresOf({ group, target, criterion });
      return sum + (weight * scores.reduce((total, score) => total + score, 0)) / scores.length;
    }, 0);
  }

  private scoresOf({ group, target, criterion }: Place): readonly number[] {
    return this.cards.flatMap((card) => (card.group === group ? (card.targets[target]?.[criterion] ?? []) : []));
  }

  scoring(target: number): readonly { readonly id: string; readonly weight: number }[] {
    return GROUPS.filter(({ id }) => this.sizeOf(id, target) >= this.minimum);
  }

  weight(group: string, target: number): number {
    const scoring = this.scoring(target);
    const own = scoring.find(({ id }) => id === group)?.weight ?? 0;
    return own / scoring.reduce((sum, { weight }) => sum + weight, 0);
  }

  score(target: number): number {
    return this.scoring(target).reduce((sum, { id }) => sum + this.weight(id, target) * this.mean(id, target), 0);
  }

  /** Of two targets' scores; their variance if they are the same target. */
  covariance(a: number, b: number): number {
    return GROUPS.reduce((sum, { id }) => {
      const weights = this.weight(id, a) * this.weight(id, b);
      return weights === 0 ? sum : sum + weights * this.covarianceOfMeans(id, a, b);
    }, 0);
  }

  covarianceOfMeans(group: string, a: number, b: number): number {
    return this.weights.reduce(
      (sum, weight, criterion) =>
        sum +
        this.weights.reduce(
          (own, other, second) =>
            own +
            (weight * other === 0
              ? 0
              : weight * other * this.covarianceOf(group, { target: a, criterion }, { target: b, criterion: second })),
          0,
        ),
      0,
    );
  }

  /** Of the means of two criteria: n of the one and m of the other rated, and some of them both. */
  private covarianceOf(group: string, a: Omit<Place, 'group'>, b: Omit<Place, 'group'>): number {
    const [scoresA, scoresB] = [this.scoresOf({ group, ...a }), this.scoresOf({ group, ...b })];
    const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const [meanA, meanB, n, m] = [mean(scoresA), mean(scoresB), scoresA.length, scoresB.length];
    let products = 0;
    for (const card of this.cards) {
      const [x, y] = [card.targets[a.target]?.[a.criterion] ?? null, card.targets[b.target]?.[b.criterion] ?? null];
      if (card.group === group && x !== null && y !== null) products += (x - meanA) * (y - meanB);
    }
    return products / Math.sqrt(n * (n - 1) * m * (m - 1));
  }

  varianceOfMean(targets: readonly number[]): number {
    const pairs = targets.flatMap((a) => targets.map((b) => this.covariance(a, b)));
    return pairs.reduce((sum, covariance) => sum + covariance, 0) / targets.length ** 2;
  }

  /** Ratings of one criterion on the cards that count. */
  ratings({ group, target, criterion }: Place): readonly number[] {
    return this.ballots.flatMap(({ groupId, vector }) => {
      const cell = cellOf(vector);
      if (groupId !== group || cardOf(cell, target) === null) return [];
      const character = cell[target * CRITERION_WEIGHTS.length + criterion] ?? '.';
      return character === '.' || character === '-' ? [] : [Number(character)];
    });
  }
}

function cellOf(vector: CountedBallot['vector']): string {
  return typeof vector[0] === 'string' ? vector[0] : '';
}

/** Null where fewer than half of the criteria are answered. */
function cardOf(cell: string, target: number): Card | null {
  const width = CRITERION_WEIGHTS.length;
  const card = Array.from(cell.slice(target * width, (target + 1) * width)).map((character) =>
    character === '.' || character === '-' ? null : (SCORES[Number(character)] ?? Number.NaN),
  );
  return card.filter((score) => score !== null).length * 2 < width ? null : card;
}
