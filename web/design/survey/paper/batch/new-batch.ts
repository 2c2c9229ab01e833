import { MAXIMUM_BALLOTS } from '#domain/paper/model';
import type { FieldMessages, FieldValues } from '../../../../lib/form';
import { paperWords } from '../../../../lib/words';
import type { NewBatch } from '../paper-data';

export type BatchField = 'groupId' | 'name' | 'handedOut' | 'returned' | 'torn' | 'tornReason';
type BatchValues = FieldValues<BatchField>;

export function checkBatch(values: BatchValues): FieldMessages<BatchField> {
  const words = paperWords().form;
  const { handedOut, returned, torn } = countsOf(values);
  const known = (count: number | undefined, label: string) => (count === undefined ? words.notCount(label) : undefined);
  return {
    name: values.name.trim() === '' ? words.nameMissing : undefined,
    handedOut: known(handedOut, words.handedOut),
    returned:
      known(returned, words.returned) ?? ((returned ?? 0) > (handedOut ?? Infinity) ? words.moreReturned : undefined),
    torn: known(torn, words.torn) ?? tornMessage(returned, torn),
  };
}

function tornMessage(returned = Infinity, torn = 0): string | undefined {
  if (torn >= returned) return paperWords().form.moreTorn;
  const isTooMany = Number.isFinite(returned) && returned - torn > MAXIMUM_BALLOTS;
  return isTooMany ? paperWords().form.tooMany(MAXIMUM_BALLOTS) : undefined;
}

/** How many ballots there will be to key; undefined while the figures do not fit together. */
export function ballotsToKey(values: BatchValues): number | undefined {
  const { returned, torn } = countsOf(values);
  if (returned === undefined || torn === undefined) return undefined;
  const ballots = returned - torn;
  return ballots > 0 && ballots <= MAXIMUM_BALLOTS ? ballots : undefined;
}

/** For values that were checked. */
export function newBatchOf(values: BatchValues): NewBatch {
  const { handedOut = 0, returned = 0, torn = 0 } = countsOf(values);
  const tornReason = values.tornReason.trim();
  return {
    groupId: values.groupId,
    name: values.name.trim(),
    handedOut,
    returned,
    torn,
    ...(torn > 0 && tornReason !== '' && { tornReason }),
  };
}

function countsOf({ handedOut, returned, torn }: BatchValues) {
  return { handedOut: countOf(handedOut), returned: countOf(returned), torn: countOf(torn) };
}

function countOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
}
