import { Buffer } from 'node:buffer';
import { inLanguage } from '#domain/survey/shown-questionnaire';
import type { FillLanguage, FillPayload, FillWave } from '#domain/survey/fill-wave';
import { momentInWords } from '#domain/survey/moment-in-words';
import { shownVersion } from './shown-version';

/** What the page's script needs of a wave, in as few bytes as it can do with. */
export function fillPayload(wave: FillWave, language: FillLanguage): FillPayload {
  const { waveId, door, linkCode, groupId, groupName, versionHash } = wave;
  const { boxPublicKey, ballotBytes, closesAt, manifestHash, isInGrace, isOfCodes, box, roll } = wave;
  return {
    waveId,
    // Stamped ballots are not sent under it.
    linkCode: door === 'link' ? linkCode : '',
    groupId,
    ...inLanguage({ groupName }, language),
    questionnaire: shownVersion(wave, language),
    versionHash,
    // Of stamped ballots the keys are those of the manifest, which the phone reads itself.
    ...(door === 'link' && { boxKey: boxPublicKey }),
    ballotBytes,
    language,
    ...(closesAt === undefined ? {} : { deadline: momentInWords(closesAt, language) }),
    ...(manifestHash === undefined ? {} : { manifestHash: Buffer.from(manifestHash, 'hex').toString('base64url') }),
    ...(isInGrace === true && { isInGrace }),
    ...(isOfCodes === true && { isOfCodes }),
    ...(box !== undefined && { box }),
    ...(roll !== undefined && { roll }),
  };
}
