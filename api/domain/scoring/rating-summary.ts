/**
 * What the validity rules look at: the ratings of a ballot, or of one card, one after another. It is filled, asked and
 * cleared again for the next, so that a count of a million ballots makes no objects.
 */
export class RatingSummary {
  /** Ratings that were asked for, and those given; "don't know" is an answer, but no rating. */
  asked = 0;
  answered = 0;
  rated = 0;
  tops = 0;
  longestRun = 0;
  /** Scores of what is counted as one: a rating, or all ratings of a card together. */
  readonly units: number[] = [];
  private first = -1;
  private equal = true;
  private last = -1;
  private run = 0;

  clear(): void {
    this.asked = 0;
    this.answered = 0;
    this.rated = 0;
    this.tops = 0;
    this.longestRun = 0;
    this.units.length = 0;
    this.first = -1;
    this.equal = true;
    this.last = -1;
    this.run = 0;
  }

  /** `code` names the answer, `top` whether it is the best of its scale. */
  addRating(code: number, top: boolean): void {
    this.asked += 1;
    this.answered += 1;
    this.rated += 1;
    if (top) this.tops += 1;
    if (this.first < 0) this.first = code;
    else if (code !== this.first) this.equal = false;
    this.run = code === this.last ? this.run + 1 : 1;
    this.last = code;
    if (this.run > this.longestRun) this.longestRun = this.run;
  }

  addDontKnow(): void {
    this.asked += 1;
    this.answered += 1;
  }

  addGap(): void {
    this.asked += 1;
  }

  addUnit(score: number): void {
    this.units.push(score);
  }

  get allEqual(): boolean {
    return this.rated > 0 && this.equal;
  }
}
