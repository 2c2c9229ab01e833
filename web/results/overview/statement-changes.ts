import type { ChangeVerdict } from '#domain/tabulation/change';
import { client, request } from '../../lib/client';
import { formatSigned } from '../../lib/format';
import { resultWords as words } from '../../lib/words';
import { verdictText } from '../labels';
import { answersOf } from '../questions/statement-rows';
import type { EarlierAnswers } from '../questions/likert-rows';
import type { Statement } from '../questions/question-answers';
import { waveLabel } from '../series';
import { figureAddress } from '../trace/trace-address';
import type { PreviousResults, WaveResults } from '../wave-results';

/** How a published share of this wave differs from that of the wave before, tested by the server. */
export type ShareChange = Awaited<ReturnType<typeof loadShareChanges>>[number];

/** Of everybody together; none of the first wave. */
export async function loadShareChanges({ wave, previous }: WaveResults) {
  if (previous === null) return [];
  const query = { measure: 'change', changed: 'favourable-share' } as const;
  const address = client.api.waves[':waveId'].figures;
  const { figures } = await request(address.$get({ param: { waveId: wave.id }, query }));
  return figures.filter(({ subject }) => subject.group === undefined);
}

/** The statement in the wave before, if both waves asked the same, show it and do not weight their ballots. */
export function earlierAnswers(
  results: WaveResults,
  { scale, table }: Statement,
  changes: readonly ShareChange[],
): EarlierAnswers | undefined {
  const { previous } = results;
  const change = changes.find(({ subject }) => isSamePart(subject, table));
  const before = previous?.tabulation.questions.find((one) => isSamePart(one, table));
  if (previous === null || before === undefined || change?.test === undefined || change.interval === null) return;
  const { answers } = answersOf(scale, before.overall);
  if (typeof answers === 'string') return;
  return {
    answers,
    labels: waveNames(results, previous),
    change: {
      text: changeText(change.test, change.interval),
      verdict: change.test.verdict,
      href: figureAddress(results.wave.id, change.id),
    },
  };
}

interface QuestionPart {
  readonly question?: string;
  readonly item?: string;
}

function isSamePart(one: QuestionPart, other: QuestionPart): boolean {
  return one.question === other.question && one.item === other.item;
}

/** Waves of one year have no names of their own. */
function waveNames({ wave }: WaveResults, previous: PreviousResults): EarlierAnswers['labels'] {
  const [before, now] = [waveLabel(previous.wave), waveLabel(wave)];
  return before === now ? { before: words().poll.before, now: words().poll.now } : { before, now };
}

/** Of the shares as they are shown, so that the three numbers agree. */
function changeText(
  { current, previous, verdict }: NonNullable<ShareChange['test']>,
  [low, high]: readonly [number, number],
): string {
  return words().poll.change({
    points: formatSigned(tenths(current) - tenths(previous)),
    range: words().changeRange(formatSigned(tenths(low)), formatSigned(tenths(high))),
    verdict: verdictText(verdict),
  });
}

function tenths(share: number): number {
  return Math.round(1000 * share) / 10;
}

/** "Of 11 statements 2 rose and 1 fell"; undefined where none can be compared. */
export function changesTitle(verdicts: readonly ChangeVerdict[], since: string): string | undefined {
  if (verdicts.length === 0) return undefined;
  const count = (wanted: ChangeVerdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return words().poll.changed({ all: verdicts.length, risen: count('risen'), fallen: count('fallen'), since });
}
