import type { NamedWave } from '../../../../lib/class-names';
import { formatNumber } from '../../../../lib/format';
import { publicationWords as words } from '../../../../lib/words';
import { subjectName, turnoutText } from '../plan-names';
import type { TurnoutPreview } from '../publication-data';
import { type WorstCase, worstCase } from './worst-case';

/** What the trial says in one sentence, the least favourable case by its name. */
export function trialFinding(tried: TurnoutPreview, wave: NamedWave): string {
  const { turnout, total: cells, hidden, mergers } = tried;
  const [share, total] = [turnoutText(turnout), formatNumber(cells)];
  const worst = worstCase(tried);
  if (worst !== undefined) {
    const { counts } = worst;
    return words().worseFinding({
      turnout: share,
      cells: total,
      usual: formatNumber(hidden.median),
      worse: caseName(worst, tried, wave),
      worst: words().ofCells(formatNumber(counts.hidden.median), formatNumber(counts.total)),
    });
  }
  if (hidden.high === 0) return words().allShown(share, total);
  if (hidden.median === 0) return words().mostlyShown(share, total, formatNumber(hidden.high));
  const [merger] = mergers;
  const merging = merger === undefined ? '' : words().merging(formatNumber(merger.hidden[1]));
  return words().finding(share, total, formatNumber(hidden.median)) + merging;
}

function caseName(worst: WorstCase, { tables }: TurnoutPreview, wave: NamedWave): string {
  if (worst.kind === 'follow-up') {
    return words().worseFollowUp(subjectName(worst.question, wave), worst.isSupposed);
  }
  const isReview = tables.some(({ kind }) => kind === 'units');
  const { scenario } = worst;
  return isReview && (scenario === 'uneven' || scenario === 'agreed')
    ? words().worseRated[scenario]
    : words().worseCase[scenario];
}
