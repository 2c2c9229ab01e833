/** Options that carry a mark of their own: a letter, a circled number, a bullet, a place to be ticked. */

const LETTER = String.raw`[（(]?[A-Za-zＡ-Ｚ]\s*[)）.．、:：]`;
const LETTERED = new RegExp(`^${LETTER}\\s*\\S`);
const NEXT_LETTER = new RegExp(`(?:\\s+|[;；]\\s*)(?=${LETTER}\\s*\\S)`);
const BULLET = /^(?:[□☐○◯●•▪◆✓√①-⑳]\s*|[-–*＊+]\s+)\S/;

/** The options of a line that is nothing else, without their marks. */
export function markedOptions(text: string): readonly string[] | undefined {
  if (LETTERED.test(text) || BULLET.test(text)) return splitMarked(text);
  return tickedBehind(text) ?? tickedBefore(text) ?? bareLetters(text);
}

const NEXT_BARE_LETTER = /(?:\s+|[;；]\s*)(?=[A-Z]\s*\p{Script=Han})/u;

/** A是 B否: letters without a sign behind them, told from words by following one another. */
function bareLetters(text: string): readonly string[] | undefined {
  const pieces = /^A\s*\p{Script=Han}/u.test(text) ? text.split(NEXT_BARE_LETTER) : [];
  if (pieces.length < 2 || !followOneAnother(pieces)) return undefined;
  return pieces.map((piece) =>
    piece
      .slice(1)
      .replace(/[;；]\s*$/, '')
      .trim(),
  );
}

/** "A. 是  B. 否", "①是②否" and "□是 □否" hold several options; letters and numbers have to follow one another. */
export function splitMarked(text: string): readonly string[] {
  const pieces = text.split(separatorOf(text)).filter((piece) => piece !== '');
  const isCounted = LETTERED.test(text) || CIRCLED.test(text);
  return (!isCounted || followOneAnother(pieces) ? pieces : [text]).map(withoutMark);
}

const CIRCLED = /^[①-⑳]/;

function separatorOf(text: string): RegExp {
  if (LETTERED.test(text)) return NEXT_LETTER;
  return CIRCLED.test(text) ? /\s*(?=[①-⑳])/ : /\s*(?=[□☐○◯])/;
}

function followOneAnother(pieces: readonly string[]): boolean {
  const codes = pieces.map((piece) =>
    piece
      .replace(/^[（(]/, '')
      .toUpperCase()
      .charCodeAt(0),
  );
  return codes.every((code, index) => code === (codes[0] ?? 0) + index);
}

function withoutMark(option: string): string {
  return option
    .replace(new RegExp(`^(?:${LETTER}|[□☐○◯●•▪◆✓√①-⑳]|[-–*＊+]\\s)\\s*`), '')
    .replace(/[;；]\s*$/, '')
    .trim();
}

const BOXES_BEHIND = /^(?:[^□☐○◯]+[□☐○◯]){2,}[\s_＿]*$|^[^□☐○◯]+[□☐]\s*$/;
const BRACKETS_BEHIND = /^(?:[^（()）]{1,20}[（(]\s*[)）]){2,}[\s_＿]*$/;

/** 男□ 女□, or 男（ ） 女（ ）: the place to be ticked stands behind. A line to write on belongs to the last. */
function tickedBehind(text: string): readonly string[] | undefined {
  const mark = [BOXES_BEHIND, BRACKETS_BEHIND].find((pattern) => pattern.test(text));
  if (!mark) return undefined;
  const field = /[_＿\s]*$/.exec(text)?.[0].trim() ?? '';
  const pieces = text
    .slice(0, text.length - field.length)
    .split(mark === BOXES_BEHIND ? /[□☐○◯]/ : /[（(]\s*[)）]/)
    .map((piece) => piece.replace(/^[\s,，、;；]+/, '').trim())
    .slice(0, -1);
  if (pieces.includes('')) return undefined;
  return pieces.map((piece, i) => (i === pieces.length - 1 ? piece + field : piece));
}

const BRACKETS_BEFORE = /^(?:[（(]\s*[)）][^（()）]*[^（()）\s][^（()）]*)+$/;

/** （ ）男 （ ）女 */
function tickedBefore(text: string): readonly string[] | undefined {
  if (!BRACKETS_BEFORE.test(text)) return undefined;
  return text
    .split(/[（(]\s*[)）]/)
    .slice(1)
    .map((piece) => piece.replace(/[\s,，、;；]+$/, '').trim());
}

export interface TitleWithOptions {
  readonly title: string;
  readonly options: readonly string[];
}

const LETTERED_BEHIND = /^(.*?)\s+([AＡ]\s*[.．、:：)）]\s*\S.*)$/;
const CIRCLED_BEHIND = /^([^①]*)(①[^②]*[^②\s][^②]*②.*)$/;
const BOXED_BEHIND = /^(.*?)\s*([□☐○◯].+)$/;

/**
 * Marked options behind words that say what they are about: 性别：□男 □女, 性别：男□ 女□, 年龄：①青年②中年.
 * The circle of 二○二六年 is none.
 */
export function optionsBehind(text: string): TitleWithOptions | undefined {
  const ticked = tickedBehindTitle(text);
  if (ticked) return ticked;
  const match = LETTERED_BEHIND.exec(text) ?? CIRCLED_BEHIND.exec(text) ?? BOXED_BEHIND.exec(text);
  const options = splitMarked(match?.[2] ?? '');
  const isYear = /^[○◯]/.test(match?.[2] ?? '') && (options.length < 2 || options.includes(''));
  return match && !isYear ? { title: (match[1] ?? '').trim(), options } : undefined;
}

/** Without a colon or a gap nothing says where the title ends: all are options. */
function tickedBehindTitle(text: string): TitleWithOptions | undefined {
  const firstMark = text.search(/[□☐○◯]|[（(]\s*[)）](?!\s*[（(【：:?？])/);
  const lead = /^.*[：:？?]|^\S+(?=\s)/.exec(text.slice(0, Math.max(0, firstMark)))?.[0] ?? '';
  const options = tickedBehind(text.slice(lead.length).trim());
  if (!options || options.length < 2) return undefined;
  const isBoxed = /[□☐○◯]/.test(text);
  return isBoxed || /[：:？?]$/.test(lead) ? { title: lead, options } : undefined;
}
