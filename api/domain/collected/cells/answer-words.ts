import { looseName } from '../name-lookup';

/**
 * Whether a value says "don't know" or "not applicable", in Chinese or English. Where the scale offers no such answer,
 * nothing was answered.
 */
export function isDontKnow(value: string): boolean {
  return DONT_KNOW_WORDS.has(looseName(value));
}

/** The same without "n/a", which files also write where nothing was asked. */
export function saysDontKnow(value: string): boolean {
  return isDontKnow(value) && looseName(value) !== 'na';
}

/** Whether a value is a mark that stands where nothing was answered, such as "—" or "(空)". */
export function isNoAnswer(value: string): boolean {
  return NO_ANSWER_MARKS.test(value) || NO_ANSWER_WORDS.has(looseName(value));
}

/** Whether a cell about one option of several says that it was chosen; marks alone have no letters. */
export function looksChosen(value: string): boolean {
  return /^[√✓✔☑×xX]$/.test(value) || CHOSEN_WORDS.has(looseName(value));
}

export function looksNotChosen(value: string): boolean {
  return NOT_CHOSEN_WORDS.has(looseName(value));
}

const CHOSEN_WORDS = wordsOf('1 是 有 对 选 已选 选中 yes y true selected checked');
const NOT_CHOSEN_WORDS = wordsOf('0 否 无 不 未选 未选中 no n false unselected unchecked');

const DONT_KNOW_WORDS = wordsOf(
  '不了解 不清楚 不知道 不知 不熟悉 不认识 不详 说不清 说不清楚 难以评价 无法评价 无法判断 没接触 没有接触 未接触 没打过交道 不适用 ' +
    'dontknow donotknow dk notfamiliar unfamiliar notsure unsure cannotsay cantsay noopinion notapplicable na',
);

const NO_ANSWER_MARKS = /^[\s\-–—_./\\·…]*$/;
const NO_ANSWER_WORDS = wordsOf(
  '空 空白 跳过 未填 未填写 未答 未作答 未评 未评价 缺失 弃权 null none nil nan missing blank skipped noanswer',
);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
