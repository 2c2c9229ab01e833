import { readConditionLine } from './condition-line';
import { markOf, type Marks, type RangeEnd } from './marks';

export interface MarkedTitle {
  readonly title: string;
  readonly marks: Marks;
  /** Brackets, or parts of them, that look like marks and are not; they stay in the title. */
  readonly unknown: readonly string[];
}

const BRACKETS_AT_END = /\s*[（(【[]\s*([^（()）】【[\]]*)\s*[)）】\]]\s*[：:]?\s*$/;
const BRACKETS_AT_START = /^\s*[【[]\s*([^【】[\]]*)\s*[】\]]\s*/;
const ROUND_AT_START = /^\s*[（(]\s*([^（()）\s][^（()）]*)[)）]\s*/;
const STAR_AT_END = /\s*[*＊]\s*$/;

/** Takes the marks off a title, from its end and from its start. A star means required. */
export function readMarks(text: string): MarkedTitle {
  const starred = STAR_AT_END.test(text);
  let title = text.replace(STAR_AT_END, '').trim();
  let marks: Marks = starred ? { required: true } : {};
  const kept: string[] = [];
  for (;;) {
    const read = readBracket(title);
    if (!read) break;
    marks = { ...read.marks, ...marks, ...withEnds([...(read.marks.ends ?? []), ...(marks.ends ?? [])]) };
    title = title.replace(read.written, '').trim();
    kept.unshift(...read.unknown);
  }
  const rest = BRACKETS_AT_END.exec(title) ?? BRACKETS_AT_START.exec(title);
  const suspect = rest && (/[【[]/.test(rest[0]) || LOOKS_LIKE_A_MARK.test(rest[1] ?? ''));
  return {
    title: kept.length === 0 ? title : `${title}（${kept.join('，')}）`,
    marks: withRange(marks),
    unknown: [...(suspect ? [rest[0].trim()] : []), ...kept],
  };
}

const LOOKS_LIKE_A_MARK =
  /选|必|题$|量表|矩阵|滑|打分|评分|满分|排序|上传|级$|\d字|[者时的](?:请|才)?(?:回答|作答)|required|choice|select|matrix|slider|upload/i;

interface ReadBracket {
  readonly written: string;
  readonly marks: Marks;
  readonly unknown: readonly string[];
}

const WORDS_BEFORE_COLON = /^([^：:（(]{2,60}[：:])\s*(?=\S)/;

function readBracket(title: string): ReadBracket | undefined {
  const lead = WORDS_BEFORE_COLON.exec(title);
  const asked = lead && readConditionLine(lead[1] ?? '');
  if (asked) return { written: lead[0], marks: { condition: asked }, unknown: [] };
  for (const pattern of [BRACKETS_AT_END, BRACKETS_AT_START, ROUND_AT_START]) {
    const match = pattern.exec(title);
    const found = match && marksIn(match[1] ?? '');
    if (found && (pattern !== ROUND_AT_START || found.unknown.length === 0)) return { written: match[0], ...found };
  }
  return undefined;
}

/** All parts of one bracket. One that is known in part still counts where it says how the question is answered. */
function marksIn(content: string): Pick<ReadBracket, 'marks' | 'unknown'> | undefined {
  const condition = content.length > 0 ? readConditionLine(content) : undefined;
  if (condition !== undefined) return { marks: { condition }, unknown: [] };
  const parts = content.split(/[,，;；、]/).map((part) => part.trim());
  const read = parts.map((part) => ({ part, marks: markOf(part.normalize('NFKC')) }));
  const known = read.flatMap((found) => found.marks ?? []);
  const unknown = read.filter((found) => found.marks === undefined).map(({ part }) => part);
  const marks: Marks = Object.assign({}, ...known, withEnds(known.flatMap(({ ends }) => ends ?? [])));
  const isRange = marks.range !== undefined && /分/.test(content);
  const says = unknown.length === 0 || marks.kind !== undefined || marks.required !== undefined || isRange;
  // 5分最高 alone leaves open where the range begins.
  const isOpen = marks.ends?.length === 1 && marks.range === undefined;
  return says && !isOpen ? { marks, unknown } : undefined;
}

function withEnds(ends: readonly RangeEnd[]): Pick<Marks, 'ends'> {
  return ends.length > 0 ? { ends } : {};
}

function withRange(marks: Marks): Marks {
  const scores = (marks.ends ?? []).map(({ score }) => score);
  return marks.range || scores.length < 2 ? marks : { ...marks, range: [Math.min(...scores), Math.max(...scores)] };
}
