import type { BoxKey } from '#domain/anonymity/box-key';
import { readSheet } from '#domain/anonymity/trustees/share-sheet';
import { type DividedKey, makeDividedKey, originOf, rebuildKey } from '../../../web/design/survey/trustees/divided-key';
import { secretOf } from '../../../web/design/survey/trustees/open-inner';
import type { TestApp } from '../test-app';
import type { TestClient } from '../test-client';
import { SHORT_QUESTIONNAIRE } from './open-wave';
import { draftRollWave, makeKeys, peopleIn, putOnRoll, type RollWave } from './roll-wave';

export const TRUSTEE_NAMES = ['陈立', '李敏', '王强'] as const;

export interface TrusteeWave extends RollWave {
  readonly key: DividedKey;
}

/** A wave with a roll in custody of trustees, opened with people in both groups and without hours of grace. */
export async function openTrusteeWave(
  test: TestApp,
  { leaders = 20, questionnaire = SHORT_QUESTIONNAIRE } = {},
): Promise<TrusteeWave> {
  const wave = await draftRollWave(test, { kind: 'roll', graceHours: 0, custody: 'trustees' }, questionnaire);
  await putOnRoll(wave, peopleIn('领导', leaders));
  await putOnRoll(wave, peopleIn('互评', 20));
  const key = await chooseTrustees(wave);
  await makeKeys(test, wave);
  const opened = await wave.administrator.post(`/api/waves/${wave.waveId}/opening`, {});
  if (opened.status !== 200) throw new Error(JSON.stringify(opened.body));
  return { ...wave, key };
}

export async function chooseTrustees({ administrator, waveId }: RollWave): Promise<DividedKey> {
  const key = await makeDividedKey(waveId);
  const body = { names: TRUSTEE_NAMES, publicKey: key.publicKey };
  const chosen = await administrator.send('PUT', `/api/waves/${waveId}/trustees`, body);
  if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
  return key;
}

/** The key from the sheets of these trustees, counted from 1. */
export async function keyFromSheets({ waveId, key }: TrusteeWave, numbers: readonly number[]): Promise<BoxKey> {
  const origin = originOf(waveId, key.publicKey);
  const sheets = await Promise.all(numbers.map((number) => readSheet(key.sheets[number - 1] ?? [], origin)));
  const read = sheets.map((sheet) => {
    if (!sheet.ok) throw new Error(sheet.error.code);
    return sheet.value;
  });
  const rebuilt = await rebuildKey(read, origin);
  if (!rebuilt) throw new Error('the sheets do not go together');
  return rebuilt;
}

interface Closed {
  readonly probe: string;
  readonly envelopes: readonly { readonly hash: string; readonly head: string }[];
}

export async function closedEnvelopes(administrator: TestClient, waveId: string, limit = 2000): Promise<Closed> {
  const answer = await administrator.get(`/api/waves/${waveId}/trustees/envelopes?limit=${limit}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body as unknown as Closed;
}

/** What the trustees' browser posts for some envelopes. */
export async function toldSecrets(key: BoxKey, { probe, envelopes }: Closed) {
  const secrets = await Promise.all(
    envelopes.map(async ({ hash, head }) => ({ hash, secret: await secretOf(key, head) })),
  );
  return { proof: await secretOf(key, probe), secrets };
}
