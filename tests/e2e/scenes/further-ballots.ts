import type { Answers } from '#domain/answers/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { readFillPage, sealAnswers } from '../../../db/demo/member';
import { reviewAnswers } from '../../journey/review-answers';

export interface FurtherBallots {
  readonly link: string;
  readonly count: number;
  /** Given in turn, so that the answers are not all the same and may be shown. */
  readonly options: readonly string[];
}

/** Sends ballots of two units without a browser: results are shown from ten ballots on. */
export async function sendFurtherBallots({ link, count, options }: FurtherBallots): Promise<void> {
  await sendBallots(link, (wave) =>
    Array.from({ length: count }, (_, index) => reviewAnswers(wave, options[index % options.length] ?? '')),
  );
}

export async function sendBallots(link: string, answersOf: (wave: FillPayload) => readonly Answers[]): Promise<void> {
  const wave = readFillPage(await (await fetch(link)).text());
  for (const answers of answersOf(wave)) {
    const body = await sealAnswers(wave, { answers });
    const url = new URL(`/api/box/${wave.waveId}/ballots`, link);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.status !== 201) throw new Error(`a ballot was refused: ${await response.text()}`);
  }
}
