import { runChild } from './child';
import type { Row } from './table';

/** What one measured piece of work took, beside a scan of the same answers in typed arrays. */
export interface TabulationFigures {
  readonly cpuSeconds: number;
  readonly scanSeconds: number;
}

export interface PollFigures {
  readonly adding: TabulationFigures;
  readonly finishing: TabulationFigures;
  readonly megabytes: number;
}

export interface ReviewFigures {
  readonly scoring: TabulationFigures;
  readonly analysed: TabulationFigures;
  readonly megabytes: number;
}

/** P6 and P7: tabulation without opening envelopes, each in a process of its own. */
export async function tabulationRows(): Promise<readonly Row[]> {
  const poll = await runChild<PollFigures>('poll-process', []);
  const review = await runChild<ReviewFigures>('review-process', []);
  return [
    row('P6 1,000,000 × 25 by 3: reading answer vectors', poll.adding),
    row('P6 its tables, breakdowns and analysis', poll.finishing),
    { figure: 'P6 its peak memory', ours: poll.megabytes, unit: 'MB', goal: '' },
    row('P7 10,000 × 122 × 6: scores, rank intervals', review.scoring, '≤ 1 s'),
    row('P7 the same, counted with its analysis', review.analysed),
    { figure: 'P7 its peak memory', ours: review.megabytes, unit: 'MB', goal: '' },
  ];
}

function row(figure: string, { cpuSeconds, scanSeconds }: TabulationFigures, goal = ''): Row {
  return { figure, goal, unit: 's CPU', ours: cpuSeconds, baseline: { value: scanSeconds, name: 'typed-array scan' } };
}
