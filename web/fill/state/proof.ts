import { type ProvenKeys, prove } from '../kit/prove';
import { deviceStorage } from './draft';
import { setFault } from './fault';
import { ask } from './network';
import { wave } from './page-data';
import { doorAddress } from './door-address';

/** Another manifest than everybody was shown, a page that does not agree with it, or a stamp that is no signature. */
export const NOT_GENUINE = 'not-genuine';

/** What was proven, or the code of why nothing was. */
export type Outcome = { readonly code: string } | { readonly code?: undefined; readonly keys: ProvenKeys };

let proving: Promise<Outcome> | undefined;

/** Checks the page against the manifest, once a visit: before anything is sealed, and again if the network was gone. */
export async function proven(): Promise<Outcome> {
  proving = proving || proveNow().catch(() => ({ code: NOT_GENUINE }));
  const outcome = await proving;
  if (outcome.code !== undefined) proving = undefined;
  return outcome;
}

async function proveNow(): Promise<Outcome> {
  const { code, content = '', signature = '' } = await ask(doorAddress(wave, 'box', 'manifest'));
  if (code !== undefined) return { code };
  const proof = await prove(wave, { content, signature }, deviceStorage());
  if ('keys' in proof) return { keys: proof.keys };
  setFault(proof.fault);
  return { code: NOT_GENUINE };
}
