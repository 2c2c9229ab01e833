import type { DataPlace } from './data-place';

/** An indicator with data that leave some units out. */
export interface SourceGap {
  readonly indicatorId: string;
  /** Codes of the assessed units without a value. */
  readonly absent: readonly string[];
}

export function gapsOf({ data }: Pick<DataPlace, 'data'>): readonly SourceGap[] {
  return data.columns.flatMap(({ indicatorId, values }) => {
    const given = new Set(values.flatMap(({ unitCode, value }) => (value === null ? [] : [unitCode])));
    const absent = data.units.flatMap(({ code }) => (given.has(code) ? [] : [code]));
    return absent.length === 0 ? [] : [{ indicatorId, absent }];
  });
}
