import { positionIn, type Domain } from './scale';

/** A share as it was fixed beside the share that came of it. */
export interface NominalActual {
  readonly key: string;
  readonly label: string;
  readonly nominal: number;
  readonly actual: number;
  /** The actual share as it is printed at the end of the row. */
  readonly text: string;
  readonly emphasised: boolean;
}

export interface PlacedNominalActual extends NominalActual {
  /** Fractions of the width of the drawing. */
  readonly nominalAt: number;
  readonly actualAt: number;
}

/** A ring at the nominal share, a dot at the actual one, and the way between them; all rows on one axis from 0. */
export function nominalActualScene(rows: readonly NominalActual[]): readonly PlacedNominalActual[] {
  const values = rows.flatMap(({ nominal, actual }) => [nominal, actual]);
  const domain: Domain = [Math.min(0, ...values), Math.max(...values, 0.01)];
  return rows.map((row) => ({
    ...row,
    nominalAt: positionIn(domain, row.nominal),
    actualAt: positionIn(domain, row.actual),
  }));
}
