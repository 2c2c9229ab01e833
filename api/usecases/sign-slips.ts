import { encodeBase64url } from '#domain/anonymity/base64url';
import { signStatement } from '#domain/anonymity/log-signature';
import type { PublishedVersion } from '#domain/answers/ballot-content';
import { schemeOf } from '#domain/scoring/frozen-scheme';
import { slipHeadStatement, slipRoot } from '#domain/slips/slip-head';
import { type SlipBallot, slipLists } from '#domain/slips/slip-lists';
import type { Tabulation } from '#domain/tabulation/model';
import type { SignedSlips } from '../../db/stores/slip-store';
import type { StoredWave } from '../../db/stores/wave-store';
import type { Dependencies } from '../dependencies';
import { logKeyOf } from './log-key';

interface TabulatedCount {
  readonly wave: StoredWave;
  readonly version: PublishedVersion;
  readonly box: { readonly slips: readonly SlipBallot[] };
  readonly tabulation: Tabulation;
}

/** What the count has understood of every ballot, so that each member can look for the own slips and all add up. */
export async function signSlips(dependencies: Dependencies, count: TabulatedCount): Promise<SignedSlips> {
  const { wave, version, box, tabulation } = count;
  const lists = slipLists({
    waveId: wave.id,
    questionnaire: version.questionnaire,
    scheme: schemeOf(wave.settings),
    tabulation,
    ballots: box.slips,
  });
  const root = slipRoot(lists);
  const { privateKey } = await logKeyOf(dependencies);
  const statement = slipHeadStatement({ waveId: wave.id, lists: lists.length, root });
  const signature = await signStatement(privateKey, statement);
  return { lists, head: { lists: lists.length, root: encodeBase64url(root), signature } };
}
