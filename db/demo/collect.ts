import { encodeBase64url } from '#domain/anonymity/base64url';
import { ENVELOPE_OVERHEAD_BYTES } from '#domain/anonymity/envelope';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import type { Wave } from '#domain/survey/model';
import type { Backstage } from './backstage';
import { newBallotId, readFillPage, sealAnswers, type SealedPost } from './member';
import { raterOf, simulatePace } from './rater';
import { simulateAnswers } from './simulate';

export interface Collection {
  readonly waveId: string;
  /** How many ballots each group sends. */
  readonly ballots: Readonly<Record<string, number>>;
  /** 0 for the first year of the example. */
  readonly year: number;
}

/** So many ballots are under way at once. */
const AT_ONCE = 32;
/** One in this many cannot be opened, as happens with a broken extension or a crank. */
const SPOILT_EVERY = 271;

/** Sends ballots through the members' own door: their page, their envelope, their request. */
export async function collect(
  stage: Backstage,
  collection: Collection,
  arrived: (count: number) => void,
): Promise<void> {
  const { links } = await stage.call<LinkList>('GET', `/api/waves/${collection.waveId}/links`);
  const questionnaire = await publishedQuestionnaire(stage, collection.waveId);
  for (const [index, { groupId, url }] of links.entries()) {
    const page = await stage.visit(new URL(url).pathname);
    const wave = { ...readFillPage(await page.text()), questionnaire };
    const count = collection.ballots[groupId] ?? 0;
    const firstSeed = (collection.year * links.length + index) * 100_000;
    for (let start = 0; start < count; start += AT_ONCE) {
      const seeds = Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, offset) => firstSeed + start + offset);
      await Promise.all(seeds.map((seed) => sendBallot(stage, { wave, seed, year: collection.year })));
      arrived(seeds.length);
    }
  }
}

/** The page names options by position and has no scores; simulated opinions need both, and the positions are the same. */
export async function publishedQuestionnaire(stage: Backstage, waveId: string): Promise<Questionnaire> {
  const wave = await stage.call<Wave>('GET', `/api/waves/${waveId}`);
  const path = `/api/surveys/${wave.surveyId}/versions/${wave.versionHash}`;
  return (await stage.call<{ questionnaire: Questionnaire }>('GET', path)).questionnaire;
}

interface LinkList {
  readonly links: readonly { readonly groupId: string; readonly url: string }[];
}

interface Voter {
  readonly wave: FillPayload;
  readonly seed: number;
  readonly year: number;
}

async function sendBallot(stage: Backstage, voter: Voter): Promise<void> {
  const post = voter.seed % SPOILT_EVERY === SPOILT_EVERY - 1 ? spoiltPost(voter.wave) : await honestPost(voter);
  const response = await stage.visit(`/api/box/${voter.wave.waveId}/ballots`, post);
  if (!response.ok) throw new Error(`a ballot was refused: ${await response.text()}`);
}

function honestPost({ wave, seed, year }: Voter): Promise<SealedPost> {
  const rater = raterOf(wave.groupId, seed);
  const answers = simulateAnswers(wave.questionnaire, rater, year);
  return sealAnswers(wave, { answers, pace: simulatePace(rater) });
}

/** As long as a ballot and nothing but noise. */
function spoiltPost(wave: FillPayload): SealedPost {
  const noise = crypto.getRandomValues(new Uint8Array(wave.ballotBytes + ENVELOPE_OVERHEAD_BYTES));
  return { link: wave.linkCode, id: newBallotId(), sequence: 1, sealed: encodeBase64url(noise) };
}
