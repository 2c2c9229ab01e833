import type { KeyedCell, PaperPass, VoidReason } from '#domain/paper/model';
import { client, request } from '../../../lib/client';

/** Everything the pages of paper ballots read from the server and write to it. */

export type PaperBatchView = Awaited<ReturnType<typeof loadPaperBatch>>;
export type PassView = PaperBatchView['passes'][number];
export type Differences = Awaited<ReturnType<typeof loadDifferences>>;
export type Difference = Differences['differences'][number];
export type VoidDifference = Differences['voidDifferences'][number];
export type NewBatch = Parameters<(typeof paper)['$post']>[0]['json'];
export type Finding = Parameters<(typeof oneBatch)['settlements']['$put']>[0]['json'];

const paper = client.api.waves[':waveId'].paper;
const oneBatch = paper[':batchId'];
const onePass = oneBatch.passes[':pass'];

export interface BatchAddress {
  readonly waveId: string;
  readonly batchId: string;
}

export interface PassAddress extends BatchAddress {
  readonly pass: PaperPass;
}

export async function loadPaperBatches(waveId: string) {
  return (await request(paper.$get({ param: { waveId } }))).batches;
}

export async function createPaperBatch(waveId: string, json: NewBatch): Promise<string> {
  return (await request(paper.$post({ param: { waveId }, json }))).id;
}

export async function loadPaperBatch(param: BatchAddress) {
  return request(oneBatch.$get({ param }));
}

export async function deletePaperBatch(param: BatchAddress): Promise<void> {
  await request(oneBatch.$delete({ param }));
}

export async function allowSamePerson(param: BatchAddress) {
  return request(oneBatch['same-person'].$post({ param }));
}

export async function takePass(param: PassAddress) {
  return request(onePass.$put({ param }));
}

export async function loadPass(param: PassAddress) {
  return (await request(onePass.$get({ param }))).ballots;
}

export async function finishPass(param: PassAddress) {
  return request(onePass.finish.$post({ param }));
}

export interface BallotContent {
  readonly cells: readonly KeyedCell[];
  readonly voidReason?: VoidReason;
  readonly done: boolean;
}

export interface BallotSave extends BallotContent {
  readonly stamp: number;
  readonly revision: number;
}

/** A browser sends at most this much of a page that is being closed. */
const KEEPALIVE_BYTES = 60_000;

/** The revision after the save; goes out even if the page is closed meanwhile. */
export async function saveBallot(address: PassAddress, { stamp, ...ballot }: BallotSave): Promise<number> {
  const json = { ...ballot, cells: [...ballot.cells] };
  const keepalive = JSON.stringify(json).length < KEEPALIVE_BYTES;
  const param = { ...address, stamp: String(stamp) };
  return (await request(onePass.ballots[':stamp'].$put({ param, json }, { init: { keepalive } }))).revision;
}

export async function loadDifferences(param: BatchAddress) {
  return request(oneBatch.differences.$get({ param }));
}

export async function settle(param: BatchAddress, json: Finding) {
  return request(oneBatch.settlements.$put({ param, json }));
}

export async function sealBatch(param: BatchAddress) {
  return request(oneBatch.sealing.$post({ param }));
}
