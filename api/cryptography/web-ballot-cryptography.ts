import { isSignedByBallotKey } from '#domain/anonymity/ballot-key';
import { importTokenKey, verifyToken } from '#domain/anonymity/blind-rsa/verify-token';
import { importBoxKey } from '#domain/anonymity/box-key';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import type { BallotCryptography } from './ballot-cryptography';

/** By WebCrypto, which every platform has. */
export const webBallotCryptography: BallotCryptography = {
  checksWith: async (stampKey) => {
    const key = await importTokenKey(stampKey);
    return { isToken: (message, token) => verifyToken({ key, message, token }), isSigned: isSignedByBallotKey };
  },
  openerWith: async (key) => {
    const boxKey = await importBoxKey(key);
    return (envelope) => openEnvelope({ boxKey, ...envelope });
  },
};
