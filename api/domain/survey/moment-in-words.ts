/** The installation's place; a member abroad reads the organisation's time. */
const TIME_ZONE = 'Asia/Shanghai';

/** A space at which no line breaks: dates stay in one piece. */
const GLUE = '\u00a0';

/** Day and time without the year: "11 月 30 日 18:00", "30 November, 18:00". */
export function momentInWords(time: number, language: 'zh' | 'en'): string {
  const options = {
    timeZone: TIME_ZONE,
    month: language === 'zh' ? 'numeric' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  const parts = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((found) => found.type === type)?.value ?? '';
  const clock = `${part('hour')}:${part('minute')}`;
  return language === 'zh'
    ? `${part('month')}${GLUE}月${GLUE}${part('day')}${GLUE}日${GLUE}${clock}`
    : `${part('day')}${GLUE}${part('month')}, ${clock}`;
}

/** The day there as YYYY-MM-DD. */
export function calendarDay(time: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const found = parts.formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes) => found.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A calendar day YYYY-MM-DD as a document writes it: "2026 年 3 月 1 日", "1 March 2026". */
export function dayInWords(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) throw new RangeError(`no day ${day}`);
  if (language === 'zh') return [year, '年', month, '月', date, '日'].join(GLUE);
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' }).format(
    Date.UTC(year, month - 1, 1),
  );
  return [date, name, year].join(GLUE);
}
