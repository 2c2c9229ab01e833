import { canonical, sha256 } from './hashes.mjs';

/**
 * Results and the questionnaire that they are of. They are compared with the slips only if each is of its hash, for what was changed
 * in them would show as faults of slips that are right.
 *
 * @returns the head of the file, without them where they are others
 */
export function withResults(head, manifest) {
  const { questionnaire: _questionnaire, tabulation: _tabulation, ...rest } = head;
  const faults = resultFaults(head, manifest);
  return { faults, head: faults.length === 0 ? head : rest };
}

function resultFaults({ questionnaire, tabulation, tabulationHash }, { questionnaireHash }) {
  if (questionnaire === undefined && tabulation === undefined) return [];
  if (questionnaire === undefined) return [`the file has results without the questionnaire${STOPPED}`];
  if (tabulation === undefined) return [`the file has the questionnaire without results${STOPPED}`];
  const isOfHash = hashOf(tabulation) === tabulationHash;
  return [
    ...(hashOf(questionnaire) === questionnaireHash ? [] : [`the questionnaire is not that of the manifest${STOPPED}`]),
    ...(isOfHash ? [] : [`the tabulation is not the one of its hash${STOPPED}`]),
  ];
}

const STOPPED = ': published counts were not compared with the slips';

function hashOf(content) {
  return sha256(canonical(content)).toString('hex');
}
