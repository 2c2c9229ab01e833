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
