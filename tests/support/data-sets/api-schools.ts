import type { SampleDesign } from '#domain/answers/sample-design';
import { designedSample, type DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { valueOf } from '../value-of';
import { dataColumns } from './data-set';

/** The designs of tests/data/api, by the names of their figures. */
export const API_DESIGNS = [
  'stratified',
  'weightsOnly',
  'clusters',
  'loneClusters',
  'twoStage',
  'twoStageCorrected',
  'spanningClusters',
] as const;

export type ApiDesign = (typeof API_DESIGNS)[number];

interface DesignColumns {
  readonly set: string;
  readonly strata?: string;
  readonly clusters?: string;
  readonly populationSizes?: string;
}

const COLUMNS: Readonly<Record<ApiDesign, DesignColumns>> = {
  stratified: { set: 'stratified', strata: 'stype', populationSizes: 'fpc' },
  weightsOnly: { set: 'stratified' },
  clusters: { set: 'clusters', clusters: 'district', populationSizes: 'fpc' },
  loneClusters: { set: 'clusters', strata: 'county', clusters: 'district' },
  twoStage: { set: 'two-stage', clusters: 'district' },
  twoStageCorrected: { set: 'two-stage', clusters: 'district', populationSizes: 'fpc' },
  spanningClusters: { set: 'two-stage', strata: 'stype', clusters: 'district' },
};

export function apiSample(design: ApiDesign): DesignedSample {
  const { set, strata, clusters, populationSizes } = COLUMNS[design];
  return valueOf(
    designedSample({
      weights: column(set, 'weight'),
      ...(strata !== undefined && { strata: Int32Array.from(column(set, strata)) }),
      ...(clusters !== undefined && { clusters: Int32Array.from(column(set, clusters)) }),
      ...(populationSizes !== undefined && { populationSizes: column(set, populationSizes) }),
    }),
  );
}

/** The same design as every ballot of it says it, strata and clusters by name. */
export function apiBallotDesigns(design: ApiDesign): readonly SampleDesign[] {
  const { set, strata, clusters, populationSizes } = COLUMNS[design];
  const numbers = (name: string | undefined) => (name === undefined ? undefined : column(set, name));
  const [stratumOf, clusterOf, sizes] = [strata, clusters, populationSizes].map(numbers);
  return Array.from(column(set, 'weight'), (weight, row) => ({
    weight,
    ...(stratumOf !== undefined && { stratum: `stratum ${stratumOf[row]}` }),
    ...(clusterOf !== undefined && { cluster: `cluster ${clusterOf[row]}` }),
    ...(sizes !== undefined && { populationSize: sizes[row] ?? 0 }),
  }));
}

export function apiColumn(design: ApiDesign, name: string): Float64Array {
  return column(COLUMNS[design].set, name);
}

/** Numbers of the groups of a column, from 0. */
export function apiCodes(design: ApiDesign, name: string): Int32Array {
  return Int32Array.from(apiColumn(design, name));
}

function column(set: string, name: string): Float64Array {
  const [values] = dataColumns(`api/${set}`, [name]);
  if (values === undefined) throw new Error(`no column ${name}`);
  return values;
}
