import type { RunView } from '../result/run/run-data';
import type { WorkingContext } from '../working/levels';

/** What the run says of the unit besides the steps of a figure. */
export function appealWorking({ scheme, units }: RunView, unitCode: string): WorkingContext {
  return { scheme, missing: units.find((unit) => unit.unitCode === unitCode)?.missing ?? [] };
}
