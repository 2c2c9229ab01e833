import type { Nonresponse } from '#domain/survey/nonresponse';
import { client, request } from '../../../lib/client';
import type { FieldMessages, FieldValues } from '../../../lib/form';
import { collectionWords } from '../../../lib/words';

const dispositions = client.api.waves[':waveId'].dispositions;

export type Dispositions = Awaited<ReturnType<typeof loadDispositions>>;

export async function loadDispositions(waveId: string) {
  return request(dispositions.$get({ param: { waveId } }));
}

export async function saveNonresponse(waveId: string, json: Nonresponse) {
  return request(dispositions.$put({ param: { waveId }, json }));
}

export const PEOPLE_FIELDS = ['refused', 'notContacted', 'other', 'unknown'] as const;
export type NonresponseField = (typeof PEOPLE_FIELDS)[number] | 'eligibleShare';

/** As they stand in the form: the share in per cent. */
export function fieldsOf(said: Nonresponse | null): FieldValues<NonresponseField> {
  const { refused = 0, notContacted = 0, other = 0, unknown = 0, eligibleShare = 1 } = said ?? {};
  return {
    refused: String(refused),
    notContacted: String(notContacted),
    other: String(other),
    unknown: String(unknown),
    eligibleShare: String(Math.round(eligibleShare * 1e6) / 1e4),
  };
}

export function checkNonresponse(values: FieldValues<NonresponseField>): FieldMessages<NonresponseField> {
  const words = collectionWords().nonresponse;
  const isCount = (text: string) => /^\d{1,8}$/.test(text.trim());
  const share = Number(values.eligibleShare);
  return {
    ...Object.fromEntries(PEOPLE_FIELDS.map((name) => [name, isCount(values[name]) ? undefined : words.countError])),
    eligibleShare: values.eligibleShare.trim() !== '' && share >= 0 && share <= 100 ? undefined : words.shareError,
  };
}

export function nonresponseOf(values: FieldValues<NonresponseField>): Nonresponse {
  return {
    refused: Number(values.refused),
    notContacted: Number(values.notContacted),
    other: Number(values.other),
    unknown: Number(values.unknown),
    eligibleShare: Number(values.eligibleShare) / 100,
  };
}
