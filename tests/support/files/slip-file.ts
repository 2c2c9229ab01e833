import { encodeBase64url } from '#domain/anonymity/base64url';
import { LOG_KEY_ALGORITHM, signStatement } from '#domain/anonymity/log-signature';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { plannedLists, type SlipPlan } from '#domain/slips/ballot-slips';
import { slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { createListMaker, type Saying, type SlipCount, type SlipList } from '#domain/slips/slip-list';
import { textHash } from '#domain/text-hash';

export function slipLists(count: SlipCount, plan: SlipPlan): readonly SlipList[] {
  return plannedLists(plan)
    .map((list) => {
      const maker = createListMaker(count, list);
      for (const ballot of count.ballots) maker.add(ballot);
      return maker.finish();
    })
    .filter(({ size }) => size > 0);
}

/** A line of the audit file that begins a list, with the lines of its runs. */
export interface ListLines {
  readonly place: string;
  readonly table: string;
  readonly size: number;
  readonly root: string;
  readonly sayings: readonly Saying[];
  readonly runs: readonly RunLine[];
}

export interface RunLine {
  readonly run: number;
  readonly slips: string;
  readonly opened: readonly number[];
  readonly salts: string;
}

/** The part of an audit file that is about slips, with the part of a manifest that it is checked against. */
export async function slipFile(count: SlipCount, plan: SlipPlan) {
  const { waveId, questionnaire, tabulation } = count;
  const lists = slipLists(count, plan);
  const root = slipRoot(lists);
  const pair = await crypto.subtle.generateKey(LOG_KEY_ALGORITHM, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const signature = await signStatement(pair.privateKey, slipHeadStatement({ waveId, lists: lists.length, root }));
  const head = {
    slipHead: { lists: lists.length, root: encodeBase64url(root), signature },
    account: tabulation.ballots,
    tabulationHash: await textHash(canonicalJson(tabulation)),
    questionnaire,
    tabulation,
  };
  const questionnaireHash = await textHash(canonicalJson(questionnaire));
  return {
    head,
    lists: lists.map(linesOf),
    manifest: { waveId, logPublicKey: encodeBase64url(point), questionnaireHash, wordSlips: plan.wordSlips },
  };
}

function linesOf(list: SlipList): ListLines {
  const { place, table, size, sayings } = list;
  const runs = Array.from({ length: list.runs }, (_, run) => {
    const { slips, opened, salts } = list.runAt(run);
    return { run, slips: encodeBase64url(slips), opened, salts: encodeBase64url(salts) };
  });
  return { place, table, size, root: encodeBase64url(list.root), sayings, runs };
}

/** As they stand in a file. */
export function flattened(lists: readonly ListLines[]): readonly object[] {
  return lists.flatMap(({ runs, ...list }, number) => [{ list: number, ...list }, ...runs]);
}
