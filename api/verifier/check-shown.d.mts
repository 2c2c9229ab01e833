/** The part of an audit file that is about the questions as phones are given them; see check-shown.mjs. */
export function shownFaults(questionnaire: object | undefined, manifest: object): readonly string[];
export function shownGaps(questionnaire: object | undefined, manifest: object): readonly string[];
