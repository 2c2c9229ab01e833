import type { Wave } from '#domain/survey/model';
import { client, request } from './client';

export interface NextWave {
  readonly id: string;
}

/** The next wave of the survey while its plan can still be changed; for organizers. */
export async function loadNextWave(wave: Wave): Promise<NextWave | null> {
  // The type of a survey nests without end, so it is named here.
  const address = client.api.surveys[':surveyId'].$path({ param: { surveyId: wave.surveyId } });
  const { waves } = await request<{ readonly waves: readonly Wave[] }>(fetch(address));
  return waves.find(({ number, state }) => number > wave.number && state === 'draft') ?? null;
}
