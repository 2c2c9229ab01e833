import { type DiscriminationReport, FAIR_RELIABILITY } from '#domain/assessment/report/discrimination-report';
import { formatPercent } from '../../lib/format';
import { assessmentInfluenceWords as words } from '../../lib/words';

/** From this share of the points on, the error of all of them counts as known. */
export const ALMOST_ALL = 0.995;

/** What the report is about; the error of all points is rarely known, as files and ledgers have none. */
export function subtitleOf(report: Pick<DiscriminationReport, 'units' | 'sampled' | 'verdict'>): string {
  const about = words().subtitle(report.units);
  const share = report.sampled?.share ?? 0;
  return share < ALMOST_ALL ? [about, sampledText(report, formatPercent(share, 0))].join(words().semicolon) : about;
}

/** Totals that differ though the measured part of them is noise differ by the rest. */
function sampledText({ sampled, verdict }: Pick<DiscriminationReport, 'sampled' | 'verdict'>, share: string): string {
  const reliability = sampled?.reliability ?? null;
  const differs = verdict === 'tells-apart' || verdict === 'partly';
  if (!differs || reliability === null || reliability >= FAIR_RELIABILITY) return words().sampled(share);
  return words().restDecides(share, formatPercent(Math.max(0, reliability)));
}
