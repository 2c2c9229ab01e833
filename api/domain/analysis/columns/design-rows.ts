import type { SampleDesign } from '#domain/answers/sample-design';
import type { SurveyDesign } from '#domain/statistics/survey-design/survey-design';

/** How ballots were drawn, as four numbers each: weight, population size, stratum, cluster. */
export interface DesignRows {
  /** Numbers a ballot: none where no ballot can say how it was drawn. */
  readonly width: number;
  /** The first so many do not depend on the order of the ballots. */
  readonly ordered: number;
  write(design: SampleDesign | undefined, into: Float64Array): void;
  /** Of the columns of these numbers; undefined where no ballot said how it was drawn. */
  designOf(columns: readonly Float64Array[]): SurveyDesign | undefined;
}

type Part = keyof SampleDesign;

const PARTS = ['weight', 'populationSize', 'stratum', 'cluster'] as const satisfies readonly Part[];

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
    ordered: drawn ? 2 : 0,
    write(design = {}, into) {
      if (!drawn) return;
      for (const part of PARTS) if (design[part] !== undefined) said.add(part);
      const { weight = Number.NaN, stratum = '', cluster, populationSize = Number.NaN } = design;
      const clusterNumber = cluster === undefined ? clusters.another() : clusters.numberOf(cluster);
      into.set([weight, populationSize, strata.numberOf(stratum), clusterNumber]);
    },
    designOf([weights, populationSizes, stratumOf, clusterOf]) {
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
