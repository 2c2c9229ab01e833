import type { CountedBallot } from '#domain/tabulation/tabulate';
import { CRITERION_WEIGHTS, GROUPS, SCORES } from './example-review';

/**
 * The review recomputed the slow way, from the definitions alone and sharing no code with the tabulation: for every
 * group a matrix of card scores, covariances of the means by pairs of targets, and no influence values.
 */
export class NaiveReview {
  private readonly cards: readonly { readonly group: string; readonly scores: readonly (number | null)[] }[];

  constructor(
    private readonly ballots: readonly CountedBallot[],
    targets: number,
    private readonly minimum: number,
    /** Looks at the scores of this criterion, on the cards that count, instead of the card's own. */
    criterion?: number,
  ) {
    this.cards = ballots.map(({ groupId, vector }) => ({
      group: groupId,
      scores: Array.from({ length: targets }, (_, target) => valueOf(cellOf(vector), target, criterion)),
    }));
  }

  scoresOf(group: string, target: number): readonly number[] {
    return this.cards.filter((card) => card.group === group).flatMap(({ scores }) => scores[target] ?? []);
  }

  mean(group: string, target: number): number {
    const scores = this.scoresOf(group, target);
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  }

  scoring(target: number): readonly { readonly id: string; readonly weight: number }[] {
    return GROUPS.filter(({ id }) => this.scoresOf(id, target).length >= this.minimum);
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
    const [nA, nB] = [this.scoresOf(group, a).length, this.scoresOf(group, b).length];
    const [meanA, meanB] = [this.mean(group, a), this.mean(group, b)];
    let products = 0;
    for (const card of this.cards) {
      const [x, y] = [card.scores[a] ?? null, card.scores[b] ?? null];
      if (card.group === group && x !== null && y !== null) products += (x - meanA) * (y - meanB);
    }
    return products / Math.sqrt(nA * (nA - 1) * nB * (nB - 1));
  }

  varianceOfMean(targets: readonly number[]): number {
    const pairs = targets.flatMap((a) => targets.map((b) => this.covariance(a, b)));
    return pairs.reduce((sum, covariance) => sum + covariance, 0) / targets.length ** 2;
  }

  /** Ratings of one criterion on the cards that count. */
  ratings(place: { readonly group: string; readonly target: number; readonly criterion: number }): readonly number[] {
    const { group, target, criterion } = place;
    return this.ballots.flatMap(({ groupId, vector }) => {
      const cell = cellOf(vector);
      if (groupId !== group || cardScore(cell, target) === null) return [];
      const character = cell[target * CRITERION_WEIGHTS.length + criterion] ?? '.';
      return character === '.' || character === '-' ? [] : [Number(character)];
    });
  }
}

function cellOf(vector: CountedBallot['vector']): string {
  return typeof vector[0] === 'string' ? vector[0] : '';
}

function valueOf(cell: string, target: number, criterion: number | undefined): number | null {
  const score = cardScore(cell, target);
  if (score === null || criterion === undefined) return score;
  return SCORES[Number(cell[target * CRITERION_WEIGHTS.length + criterion])] ?? null;
}

function cardScore(cell: string, target: number): number | null {
  const width = CRITERION_WEIGHTS.length;
  const answered = Array.from(cell.slice(target * width, (target + 1) * width)).flatMap((character, criterion) =>
    character === '.' || character === '-'
      ? []
      : [{ weight: CRITERION_WEIGHTS[criterion] ?? 0, score: SCORES[Number(character)] ?? Number.NaN }],
  );
  if (answered.length * 2 < width) return null;
  const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
  return answered.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights;
}
