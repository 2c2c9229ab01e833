import { isDeepStrictEqual } from 'node:util';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Wave } from '#domain/survey/model';
import type { Tabulation } from '#domain/tabulation/model';
import { withPublishedDigits } from '#domain/tabulation/published-digits';
import { tabulate } from '#domain/tabulation/tabulate';
import type { TestClient } from '../test-client';

/** Results as anybody has them who may read them. */
export interface PublishedResults {
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly tabulation: Tabulation;
}

export interface SupposedBallot {
  readonly groupId?: string;
  readonly answers: Answers;
}

export async function readResults(reader: TestClient, { path }: { readonly path: string }): Promise<PublishedResults> {
  const { status, body } = await reader.get(`${path}/results`);
  if (status !== 200) throw new Error(JSON.stringify(body));
  // The form of the answer is what other tests are about.
  return body as unknown as PublishedResults;
}

/**
 * The strongest attacker there is: he has the program and all that was published, supposes ballots, counts them himself
 * and looks whether the same comes out to the last bit. Whatever gives the same release cannot be told from the truth.
 */
export function explains(published: PublishedResults, ballots: readonly SupposedBallot[]): boolean {
  const { questionnaire, tabulation, wave } = published;
  const [first] = wave.groups;
  const supposed = tabulate({
    questionnaire,
    groups: wave.groups,
    settings: wave.settings,
    account: tabulation.ballots,
    ballots: ballots.map(({ groupId = first?.id ?? '', answers }) => ({
      groupId,
      vector: encodeAnswers(questionnaire, answers),
    })),
  });
  return isDeepStrictEqual(onWire(withPublishedDigits(supposed)), onWire(tabulation));
}

function onWire({ questions, reviews, analysis }: Tabulation): unknown {
  return JSON.parse(JSON.stringify({ questions, reviews, analysis }));
}

/** All ways in which so many people can have chosen among options of which there are so many answers altogether. */
export function splitsOf(people: number, available: readonly number[]): readonly (readonly number[])[] {
  const [first, ...rest] = available;
  if (first === undefined) return people === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, people) + 1 }, (_, own) => own).flatMap((own) =>
    splitsOf(people - own, rest).map((others) => [own, ...others]),
  );
}

/** Of each option, how far apart the fewest and the most are that are possible; the widest of them. */
export function widestRange(splits: readonly (readonly number[])[]): number {
  const options = splits[0]?.map((_, option) => splits.map((split) => split[option] ?? 0)) ?? [];
  return Math.max(0, ...options.map((counts) => Math.max(...counts) - Math.min(...counts)));
}
