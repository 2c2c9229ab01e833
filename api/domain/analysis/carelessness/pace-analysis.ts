import { PACES } from '#domain/answers/pace';
import { paceShares } from '#domain/statistics/carelessness/pace-shares';
import { NO_ANSWER_CODE } from '#domain/tabulation/packed-ballots';
import type { AnswerTable } from '../columns/answer-columns';
import type { AnalysisContext } from '../context';
import { blockOf, measured } from '../measured';
import type { PaceAnalysis } from '../model';
import { releasedBlock } from '../release/released-block';

/** How many answered how fast; undefined where no ballot says it. */
export function paceAnalysis({ answers, rules }: AnalysisContext): PaceAnalysis | undefined {
  const paces = paceColumn(answers);
  if (paces === null) return undefined;
  const shares = paceShares({ paces, bands: PACES.length });
  const timed = shares.ok ? shares.value.n : 0;
  const result = releasedBlock(rules, timed, () =>
    blockOf(shares, ({ n, missing, bands }) => ({
      bands: bands.flatMap(({ band, share }) => {
        const pace = PACES[band];
        return pace === undefined ? [] : [{ pace, share: measured(share, { n, method: 'quotient' }) }];
      }),
      unknown: missing,
    })),
  );
  return { result };
}

/** NaN for a ballot that does not say it; null if none does. */
export function paceColumn({ paces }: AnswerTable): Float64Array | null {
  if (paces.every((pace) => pace === NO_ANSWER_CODE)) return null;
  const column = new Float64Array(paces.length);
  for (const [row, pace] of paces.entries()) column[row] = pace === NO_ANSWER_CODE ? Number.NaN : pace;
  return column;
}
