const WRITTEN_CHINESE =
  /^[（(]?\s*(?:仅|只有?)?(?:当|若|如果?)\s*(.*第\s*[0-9０-９]+\s*题.*?)时?\s*[，,]?\s*才?(?:回答|显示|作答)[。)）]*$/;
const WRITTEN_ENGLISH = /^\(?(?:show|answer)(?: only)? if (.+?)[.)]*$/i;

const SUBJECT = String.raw`(第\s*[0-9０-９]+\s*题|[上前]一?题)中?\s*`;
const CHOSEN = new RegExp(
  `^[（(【[]?\\s*(?:仅|只有?|当|若|如果?|凡)*\\s*(?:${SUBJECT})?选[择了中]?\\s*(.+?)\\s*(?:选?项)?\\s*([的者时])?` +
    `(?:人员?|同志|请|才|再|须|需|继续|[，,\\s])*(?:回答|作答|填答|填写)(?:[本此该]题)?[。)）】\\]：:]*$`,
);

/**
 * The condition that a line says and nothing else, for readCondition: 当第 2 题选“是”时回答, or as offices put it,
 * 选“一般”或“不满意”的请回答 and 上题选 B、C 者作答, which look at the question before.
 */
export function readConditionLine(text: string): string | undefined {
  const spaced = text.replace(/\s+/g, ' ').trim();
  return (WRITTEN_CHINESE.exec(spaced) ?? WRITTEN_ENGLISH.exec(spaced))?.[1] ?? chosenIn(spaced);
}

const COUNT = /^[0-9一二两三四五六七八九十]+\s*[项个]/;
const NAMED = /[”"’」』A-Za-zＡ-Ｚ]$/;

function chosenIn(text: string): string | undefined {
  const [, subject = '上一题', chosen = '', ending] = CHOSEN.exec(text) ?? [];
  const namesOptions = !COUNT.test(chosen) && (ending !== undefined || NAMED.test(chosen));
  return namesOptions && chosen !== '' ? `${subject}选${chosen}` : undefined;
}
