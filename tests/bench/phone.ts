import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';
import { createNodeStampSigner } from '../../api/cryptography/node-stamp-signer';
import { generateStampKey } from '../../api/keys/stamp-key';
import { launchBrowser } from '../e2e/screen/browser';
import { publishedReview, sampleTrusteeWave, templateQuestionnaire } from '../web/fill/sample-wave';
import type { PhoneBench, PhoneFigures, PhoneTask } from './phone-entry';
import type { Row } from './table';

/** A phone of the lower class, as Chromium's own tools stand in for it. */
const SLOWDOWN = 6;
const ROUNDS = 9;
/** Nobody listens there: pages of this host count as secure, and the bench answers for it. */
const PAGE = 'http://localhost:9/';

/** P4: what anonymity costs on a phone, six times slower than this machine; the baseline is the same without slowdown. */
export async function phoneRows(): Promise<readonly Row[]> {
  const browser = await launchBrowser().catch(() => null);
  if (!browser) {
    console.log('No browser: what a phone does is not measured.\n');
    return [];
  }
  try {
    const both = async (questionnaire: Questionnaire) => ({
      fast: await measure(browser, { rate: 1, questionnaire }),
      slow: await measure(browser, { rate: SLOWDOWN, questionnaire }),
    });
    const poll = await both(templateQuestionnaire('thought-dynamics'));
    const review = await both(publishedReview());
    const row = (figure: string, of: (figures: PhoneFigures) => number, { fast, slow } = poll): Row => ({
      figure,
      goal: '',
      unit: 'ms',
      ours: of(slow),
      baseline: { value: of(fast), name: 'not slowed down' },
    });
    return [
      row(
        `P4 phone at 1/${SLOWDOWN}: blinding and taking the stamp`,
        ({ blinding, finalizing }) => blinding + finalizing,
      ),
      row('P4 … sealing for trustees and box, signing', ({ sealing, signing }) => sealing + signing),
      row('P4 … the same of 122 units rated', ({ sealing, signing }) => sealing + signing, review),
      row('P4 … checking a list of 100,000 slips', ({ checking }) => checking),
      row('P4 … SHA-256 of as many bytes in WebCrypto', ({ digesting }) => digesting),
    ];
  } finally {
    await browser.close();
  }
}

interface Phone {
  /** How many times slower than this machine. */
  readonly rate: number;
  readonly questionnaire: Questionnaire;
}

async function measure(browser: Browser, { rate, questionnaire }: Phone): Promise<PhoneFigures> {
  const [signer, key] = [createNodeStampSigner(), await generateStampKey()];
  const page = await browser.newPage();
  await page.route(PAGE, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>.</title>' }),
  );
  await page.exposeFunction('stampOf', async (blinded: string) =>
    encodeBase64url(await signer.sign(key, decodeBase64url(blinded))),
  );
  await page.goto(PAGE);
  await page.addScriptTag({ content: readFileSync('dist/bench/phone/phone.js', 'utf8') });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const task: PhoneTask = {
    publicKey: key.n,
    wave: payload(questionnaire),
    boxKeys: [await pointOfKey(), await pointOfKey()],
    rounds: ROUNDS,
  };
  const figures = await page.evaluate((given) => (window as unknown as PhoneBench).measure(given), task);
  await page.close();
  return figures;
}

function payload(questionnaire: Questionnaire): FillPayload {
  const { waveId, versionHash, ballotBytes } = sampleTrusteeWave(questionnaire);
  const groupId = 'group';
  return { waveId, versionHash, ballotBytes, groupId, questionnaire } as unknown as FillPayload;
}

async function pointOfKey(): Promise<string> {
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return encodeBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}
