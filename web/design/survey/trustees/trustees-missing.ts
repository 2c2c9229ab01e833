import { custodyOf } from '#domain/survey/collection';
import type { Wave } from '#domain/survey/model';
import type { ChosenTrustees } from './trustee-data';

/** Whether the ballots are to lie with trustees who have no key yet. */
export function trusteesMissing({
  wave,
  trustees,
}: {
  readonly wave: Pick<Wave, 'settings' | 'surveyKind'>;
  readonly trustees: ChosenTrustees;
}): boolean {
  return custodyOf(wave) === 'trustees' && trustees === null;
}
