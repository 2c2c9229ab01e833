import { encodeBase64url } from '#domain/anonymity/base64url';
import { LOG_KEY_ALGORITHM, signStatement } from '#domain/anonymity/log-signature';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { type SlipCount, slipLists } from '#domain/slips/slip-lists';
import { textHash } from '#domain/text-hash';

/** The part of an audit file that is about slips, with the part of a manifest that it is checked against. */
export async function slipFile(count: SlipCount, mostSlips?: number) {
  const { waveId, questionnaire, tabulation } = count;
  const lists = slipLists(count, mostSlips);
  const root = slipRoot(lists);
  const pair = await crypto.subtle.generateKey(LOG_KEY_ALGORITHM, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const signature = await signStatement(pair.privateKey, slipHeadStatement({ waveId, lists: lists.length, root }));
  const file = {
    slips: lists.map(({ place, table, slips, openings }) => ({
      place,
      table,
      slips: encodeBase64url(slips),
      openings: openings.map((one) => [one.index, one.class, one.answer, encodeBase64url(one.salt)] as const),
    })),
    slipHead: { lists: lists.length, root: encodeBase64url(root), signature },
    account: tabulation.ballots,
    tabulationHash: await textHash(canonicalJson(tabulation)),
    questionnaire,
    tabulation,
  };
  const questionnaireHash = await textHash(canonicalJson(questionnaire));
  return { file, manifest: { waveId, logPublicKey: encodeBase64url(point), questionnaireHash } };
}
