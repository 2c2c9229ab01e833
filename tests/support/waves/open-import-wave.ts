import type { Questionnaire } from '#domain/questionnaire/model';
import type { Collection, RaterGroup } from '#domain/survey/model';
import { TEST_NOW } from '../test-app';
import type { TestClient } from '../test-client';

export interface ImportWave {
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly collection: Collection;
}

const DAY = 24 * 3_600_000;

/** A wave that is open for ballots from elsewhere, beside those of links or alone. */
export async function openImportWave(administrator: TestClient, wave: ImportWave): Promise<string> {
  const { questionnaire, groups, collection } = wave;
  const created = await administrator.post('/api/surveys', {
    source: { kind: 'questionnaire', surveyKind: 'review', questionnaire },
  });
  const path = `/api/waves/${String(created.body['waveId'])}`;
  const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '用于改进工作' }, collection };
  const closesAt = collection.kind === 'links' ? TEST_NOW + 10 * DAY : null;
  const patched = await administrator.send('PATCH', path, { groups, settings, closesAt });
  const opened = await administrator.post(`${path}/opening`, {});
  if (opened.status !== 200) throw new Error(`opening failed: ${JSON.stringify([patched.body, opened.body])}`);
  return path;
}
