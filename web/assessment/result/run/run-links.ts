/** Addresses of the pages about one run. */
export function runPageAddress(assessmentId: string, runId: string): string {
  return `/assessments/${encodeURIComponent(assessmentId)}/runs/${encodeURIComponent(runId)}`;
}

export function whatIfAddress(assessmentId: string, runId: string): string {
  return `${runPageAddress(assessmentId, runId)}/what-if`;
}

export function discriminationAddress(assessmentId: string, runId: string): string {
  return `${runPageAddress(assessmentId, runId)}/discrimination`;
}

/** The scorecard of a unit; with an indicator, that row opened. */
export function cardAddress(assessmentId: string, runId: string, unitCode: string, indicatorId?: string): string {
  const hash = indicatorId === undefined ? '' : `#${encodeURIComponent(indicatorId)}`;
  return `${runPageAddress(assessmentId, runId)}/units/${encodeURIComponent(unitCode)}${hash}`;
}
