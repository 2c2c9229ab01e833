import type { Ratings } from '#domain/statistics/leniency/ratings';

type CardBounds = Pick<Ratings, 'raterCount' | 'targetCount'>;

/** Cards one after another, in arrays that double when they are full. */
export class CardList {
  private readonly bounds: CardBounds;
  private size = 0;
  private raters: Int32Array;
  private targets: Int32Array;
  private values: Float64Array;

  constructor(bounds: CardBounds) {
    this.bounds = bounds;
    this.raters = new Int32Array(bounds.raterCount);
    this.targets = new Int32Array(bounds.raterCount);
    this.values = new Float64Array(bounds.raterCount);
  }

  add(rater: number, target: number, value: number): void {
    if (this.size === this.values.length) this.double();
    this.raters[this.size] = rater;
    this.targets[this.size] = target;
    this.values[this.size] = value;
    this.size += 1;
  }

  /** What is kept moves forward in the arrays, and the rest is gone. */
  kept(keeps: (rater: number, target: number) => boolean): Ratings {
    const { raters, targets, values } = this;
    let kept = 0;
    for (let place = 0; place < this.size; place++) {
      const [rater, target] = [raters[place] ?? 0, targets[place] ?? 0];
      if (!keeps(rater, target)) continue;
      raters[kept] = rater;
      targets[kept] = target;
      values[kept] = values[place] ?? 0;
      kept += 1;
    }
    this.size = kept;
    return {
      ...this.bounds,
      raters: raters.subarray(0, kept),
      targets: targets.subarray(0, kept),
      values: values.subarray(0, kept),
    };
  }

  private double(): void {
    const [raters, targets, values] = [this.raters, this.targets, this.values];
    this.raters = new Int32Array(2 * raters.length + 1);
    this.targets = new Int32Array(2 * raters.length + 1);
    this.values = new Float64Array(2 * raters.length + 1);
    this.raters.set(raters);
    this.targets.set(targets);
    this.values.set(values);
  }
}
