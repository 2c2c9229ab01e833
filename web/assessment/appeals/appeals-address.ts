export interface AskedFigure {
  readonly run: string;
  readonly unit: string;
  /** Absent for the total. */
  readonly indicator?: string;
}

/** The page of appeals, with one of them open. */
export function appealsAddress(assessmentId: string, appealId?: string): string {
  const page = `/assessments/${encodeURIComponent(assessmentId)}/appeals`;
  return appealId === undefined ? page : `${page}?${new URLSearchParams({ appeal: appealId })}`;
}

/** The page of appeals, with the form for a question about this figure. */
export function askAddress(assessmentId: string, figure: AskedFigure | undefined): string {
  return `${appealsAddress(assessmentId)}?${new URLSearchParams(figure === undefined ? { ask: '' } : { ...figure })}`;
}

/** The form is open, empty or about the figure that the address names. */
export function isAsking(search: Readonly<Record<string, unknown>>): boolean {
  return search['ask'] !== undefined || search['run'] !== undefined;
}
