import { ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { type BlindedMessage, blind } from '#domain/anonymity/blind-rsa/blind';

/** @param ballotKey the raw point */
export async function blindKey(publicKey: string, waveId: string, ballotKey: Uint8Array): Promise<BlindedMessage> {
  return blind({
    publicKey,
    message: await ballotKeyMessage(waveId, ballotKey),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  });
}
