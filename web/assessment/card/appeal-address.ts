import { isOrganizer } from '../../lib/session';
import { canBeAskedAbout } from '../appeals/appeal-data';
import { askAddress } from '../appeals/appeals-address';
import type { ShownRun } from '../result/run/run-page';

/** Where the unit asks about one of its figures while it may; nothing for those who answer. */
export function appealAddress({ run, address }: ShownRun, unit: string, indicator: string | null): string | undefined {
  if (isOrganizer() || !canBeAskedAbout(run)) return undefined;
  return askAddress(address.assessmentId, { run: address.runId, unit, ...(indicator === null ? {} : { indicator }) });
}
