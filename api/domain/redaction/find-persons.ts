import { COMMON_WORDS, GIVEN_NAME_CHARACTERS, JOB_TITLES, PREPOSITIONS, SURNAMES } from './name-lists';
import type { PersonalDetail } from './personal-detail';

const SURNAME = `(?:${SURNAMES.compound.join('|')}|[${SURNAMES.single}])`;
const TITLE = `(?:副|代)?(?:${JOB_TITLES.join('|')})`;
/** What a name may end before: a mark, the end, or a word that follows a subject. */
const BOUNDARY =
  '(?=$|[^\\p{Script=Han}]|的|同志|态|说|在|很|对|是|等|也|就|把|给|不|没|来|去|和|与|工作|服务|办|让|为|从|接|做)';

/**
 * The ways in which persons are named in remarks. The first group, where there is one, is the name. Lists and rules are
 * ours: a reviewer can undo a finding with one key, so that it is better to show too much.
 */
const FORMS: readonly RegExp[] = [
  // 张局长, 王建国副主任, 欧阳科长
  new RegExp(`${SURNAME}\\p{Script=Han}{0,2}?${TITLE}`, 'gu'),
  // 局长张伟国, 窗口李娜
  new RegExp(
    `(?:${JOB_TITLES.join('|')}|同事|窗口|叫|名叫|是)(${SURNAME}[${GIVEN_NAME_CHARACTERS}]{1,2})${BOUNDARY}`,
    'gu',
  ),
  // 王某, 李某某
  new RegExp(`${SURNAME}某某?`, 'gu'),
  // 小李, 老王
  new RegExp(`[小老][${SURNAMES.single}]${BOUNDARY}`, 'gu'),
  // 张建国
  new RegExp(`${SURNAME}[${GIVEN_NAME_CHARACTERS}]{1,2}(?:同志|${BOUNDARY})`, 'gu'),
];

export function findPersons(text: string): readonly PersonalDetail[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const name = match[1] ?? match[0];
      const from = match.index + match[0].indexOf(name);
      return isEverydayWord(text, from) ? [] : [{ kind: 'person' as const, from, to: from + name.length }];
    }),
  );
}

/** 高度重视 begins with a surname, 对于局长 and 小时 hold one. */
function isEverydayWord(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - 1), from + 1);
  return PREPOSITIONS.includes(before) || COMMON_WORDS.some((word) => text.startsWith(word, from));
}
