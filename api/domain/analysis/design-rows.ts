import type { SampleDesign } from '#domain/answers/sample-design';
import type { SurveyDesign } from '#domain/statistics/survey-design/survey-design';

/** How ballots were drawn, as four numbers each: weight, stratum, cluster, population size. */
export interface DesignRows {
  /** Numbers a ballot: none where no ballot can say how it was drawn. */
  readonly width: number;
  write(design: SampleDesign | undefined, into: Float64Array): void;
  /** Of the columns of these numbers; undefined where no ballot said how it was drawn. */
  designOf(columns: readonly Float64Array[]): SurveyDesign | undefined;
}

type Part = keyof SampleDesign;

const PARTS = ['weight', 'stratum', 'cluster', 'populationSize'] as const satisfies readonly Part[];

/**
 * What only some ballots say: a missing weight stays missing, which is a problem of the design; ballots without a stratum
 * are a stratum of their own; a ballot without a cluster is a unit of its own; a size that is not known corrects nothing.
 * Without any weight all count alike.
 */
export function createDesignRows(drawn: boolean): DesignRows {
  const said = new Set<Part>();
  const strata = createLabels();
  const clusters = createLabels();
  return {
    width: drawn ? PARTS.length : 0,
    write(design = {}, into) {
      if (!drawn) return;
      for (const part of PARTS) if (design[part] !== undefined) said.add(part);
      const { weight = Number.NaN, stratum = '', cluster, populationSize = Number.NaN } = design;
      into.set([
        weight,
        strata.numberOf(stratum),
        cluster === undefined ? clusters.another() : clusters.numberOf(cluster),
        populationSize,
      ]);
    },
    designOf([weights, stratumOf, clusterOf, populationSizes]) {
      if (said.size === 0 || weights === undefined) return undefined;
      return {
        weights: said.has('weight') ? weights : new Float64Array(weights.length).fill(1),
        ...(said.has('stratum') && { strata: Int32Array.from(stratumOf ?? []) }),
        ...(said.has('cluster') && { clusters: Int32Array.from(clusterOf ?? []) }),
        ...(said.has('populationSize') && populationSizes !== undefined && { populationSizes }),
      };
    },
  };
}

interface Labels {
  numberOf(label: string): number;
  /** A number that no label has. */
  another(): number;
}

function createLabels(): Labels {
  const numbers = new Map<string, number>();
  let next = 0;
  return {
    numberOf(label) {
      const known = numbers.get(label);
      if (known !== undefined) return known;
      numbers.set(label, next);
      return next++;
    },
    another: () => next++,
  };
}
