import type { AssessmentRun, ConsequenceVerdict, Decision, GradeProposal } from '#domain/assessment/records';
import type { ProposedConsequence } from '#domain/assessment/run/consequences';
import type { AssessmentOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { client, request } from '../../../lib/client';
import { localized } from '../../../lib/i18n';
import { type AssessmentHead, loadHead, type RunHead, send } from '../../assessment-data';

/** A run as its reader may see it: leaders without who did what, and with their units alone. */
export interface RunAnswer extends Pick<AssessmentOutcome, 'columns' | 'units' | 'categories'> {
  readonly run: RunHead & Partial<RunFacts>;
  readonly signature: string | null;
  readonly version: { readonly number: number; readonly hash: string };
  readonly scheme: AssessmentScheme;
  readonly proposals: readonly GradeProposal[];
  readonly consequences: readonly ProposedConsequence[];
  readonly verdicts: readonly ConsequenceVerdict[];
}

type RunFacts = Pick<AssessmentRun, 'createdBy' | 'approvedBy' | 'selfApproval' | 'inputsHash' | 'outcomeHash'>;

export interface RunView extends RunAnswer {
  readonly head: AssessmentHead;
  readonly unitName: (code: string) => string;
  readonly categoryName: (categoryId: string | null) => string | null;
}

export interface RunAddress {
  readonly assessmentId: string;
  readonly runId: string;
}

export async function loadRun(address: RunAddress): Promise<RunView> {
  const [answer, head, { units, categories }] = await Promise.all([
    request<RunAnswer>(fetch(runAddress(address))),
    loadHead(address.assessmentId),
    request(client.api.units.$get()),
  ]);
  const unitNames = new Map(units.map(({ code, name, shortName }) => [code, shortName ?? name]));
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    ...answer,
    head,
    unitName: (code) => localized(unitNames.get(code) ?? { zh: code }),
    categoryName: (categoryId) => {
      const name = categoryNames.get(categoryId ?? '');
      return name === undefined ? null : localized(name);
    },
  };
}

/** Of the interface; parts of a run stand under it. */
export function runAddress({ assessmentId, runId }: RunAddress): string {
  return client.api.assessments[':assessmentId'].runs[':runId'].$path({ param: { assessmentId, runId } });
}

export interface NewRun {
  readonly corrects?: string;
  readonly reason?: string;
}

/** The id of the new one. */
export async function computeRun(assessmentId: string, run: NewRun = {}): Promise<string> {
  const address = client.api.assessments[':assessmentId'].runs.$path({ param: { assessmentId } });
  return (await request<{ readonly id: string }>(send('POST', address, run))).id;
}

export async function approveRun(address: RunAddress, selfApproval: string | undefined): Promise<void> {
  await request(send('POST', `${runAddress(address)}/approval`, selfApproval === undefined ? {} : { selfApproval }));
}

export async function publishRun(address: RunAddress): Promise<void> {
  await request(send('POST', `${runAddress(address)}/publication`, {}));
}

export interface GradeChange {
  readonly unitCode: string;
  readonly toGrade: string;
  readonly reason: string;
}

export async function proposeGrade(address: RunAddress, change: GradeChange): Promise<void> {
  await request(send('POST', `${runAddress(address)}/proposals`, change));
}

export async function decideProposal(
  address: RunAddress,
  proposalId: string,
  decided: { readonly decision: Decision; readonly reason: string },
): Promise<void> {
  await request(send('POST', `${runAddress(address)}/proposals/${encodeURIComponent(proposalId)}/decision`, decided));
}

export type NewVerdict = Pick<ConsequenceVerdict, 'ruleId' | 'unitCode' | 'verdict' | 'reason'>;

export async function giveVerdict(address: RunAddress, verdict: NewVerdict): Promise<void> {
  await request(send('POST', `${runAddress(address)}/consequences`, verdict));
}

export async function decideConsequence(
  address: RunAddress,
  verdictId: string,
  decided: { readonly decision: Decision; readonly reason: string },
): Promise<void> {
  await request(send('POST', `${runAddress(address)}/consequences/${encodeURIComponent(verdictId)}/decision`, decided));
}
