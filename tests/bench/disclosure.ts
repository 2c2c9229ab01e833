import { runChild } from './child';
import type { ExampleShares } from './example-shares';
import type { Row } from './table';

export interface DisclosureFigures {
  readonly reviewSeconds: number;
  readonly pollSeconds: number;
  readonly megabytes: number;
  readonly surveys: number;
  /** What the attacker found in all of them. */
  readonly breaches: number;
  /** What it found in random rankings of three and four options. */
  readonly rankings: number;
  readonly rankingBreaches: number;
  /** What it found in the follow-ups of as many, and in the questions that lead to those of some. */
  readonly followUpBreaches: number;
  readonly jointSurveys: number;
  readonly jointBreaches: number;
  /** Hidden cells of small surveys, and those of which asking why they are hidden tells more than sums do. */
  readonly replayedCells: number;
  readonly narrowedCells: number;
  /** Cells of follow-ups that are shown, by those that would be if everybody were asked. */
  readonly followUpShare: number;
  /** Of all cells of the random surveys. */
  readonly shownShare: number;
  /** Cells that the closure of small trees shows, by those that the best safe choice does. */
  readonly utility: number;
  /** The same where one unit in seven is of one mind. */
  readonly utilityOfOneMind: number;
  readonly examples: ExampleShares;
}

/** P8: what may be published is decided, and taken apart again by an attacker. */
export async function disclosureRows(): Promise<readonly Row[]> {
  const figures = await runChild<DisclosureFigures>('disclosure-process', []);
  return [
    { figure: 'P8 release of 122 × 6 × 6 × 5', ours: figures.reviewSeconds, unit: 's CPU', goal: '' },
    { figure: 'P8 release of 100 questions over 130 units', ours: figures.pollSeconds, unit: 's CPU', goal: '' },
    { figure: 'P8 its peak memory', ours: figures.megabytes, unit: 'MB', goal: '' },
    { figure: `P8 breaches found in ${figures.surveys} surveys`, ours: figures.breaches, unit: '', goal: '0' },
    { figure: `P8 … in ${figures.rankings} rankings`, ours: figures.rankingBreaches, unit: '', goal: '0' },
    { figure: 'P8 … in as many follow-ups', ours: figures.followUpBreaches, unit: '', goal: '0' },
    { figure: `P8 … by ${figures.jointSurveys} of both answers`, ours: figures.jointBreaches, unit: '', goal: '0' },
    {
      figure: `P8 … by replaying ${figures.replayedCells} hidden cells`,
      ours: figures.narrowedCells,
      unit: '',
      goal: '0',
    },
    { figure: 'P8 cells of follow-ups shown', ours: 100 * figures.followUpShare, unit: '%', goal: '' },
    { figure: 'P8 cells shown of theirs', ours: 100 * figures.shownShare, unit: '%', goal: '' },
    { figure: 'P8 cells shown of the best safe choice', ours: 100 * figures.utility, unit: '%', goal: '' },
    { figure: 'P8 … with units of one mind', ours: 100 * figures.utilityOfOneMind, unit: '%', goal: '' },
    ...Object.entries(figures.examples).map(([kind, { shown, planned }]) => ({
      figure: `P8 of ${planned} cells of the example, ${kind}`,
      ours: (100 * shown) / planned,
      unit: '% shown',
      goal: '',
    })),
  ];
}
