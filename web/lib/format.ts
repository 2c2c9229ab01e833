import { language } from './i18n';

/** Numbers, ranges and times as both languages write them on screen. All of it follows the language of the page. */

/** 10,438 */
export function formatNumber(value: number): string {
  return decimal(value, 0);
}

/** 85.4; a true minus sign for negative values. */
export function formatDecimal(value: number, digits = 1): string {
  return decimal(value, digits);
}

/** +0.9, −1.2, 0.0: a change always says its direction. */
export function formatSigned(value: number, digits = 1): string {
  const text = decimal(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** 89.4–90.9. With a negative end "−0.2 至 1.4", because an en dash beside a minus is hard to read. */
export function formatRange([low, high]: readonly [number, number], digits = 1): string {
  if (low >= 0 && high >= 0) return `${decimal(low, digits)}–${decimal(high, digits)}`;
  return `${decimal(low, digits)} ${language() === 'zh' ? '至' : 'to'} ${decimal(high, digits)}`;
}

/** 53.5% of a share between 0 and 1. */
export function formatPercent(share: number, digits = 1): string {
  return `${decimal(share * 100, digits)}%`;
}

/** 11 月 22 日 / 22 November; with the year where it is not this one. */
export function formatDay(time: number, now: number = Date.now()): string {
  const date = new Date(time);
  const otherYear = date.getFullYear() !== new Date(now).getFullYear();
  return dayText({ year: date.getFullYear(), month: date.getMonth(), day: date.getDate() }, otherYear);
}

/** 11 月 22 日，星期日 / Sunday 22 November */
export function formatWeekday(time: number): string {
  const weekday = new Date(time).getDay();
  if (language() === 'en') return `${WEEKDAYS_EN[weekday]} ${formatDay(time)}`;
  return `${formatDay(time)}，星期${WEEKDAYS_ZH[weekday]}`;
}

/** 14:32 */
export function formatTime(time: number): string {
  const date = new Date(time);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** 12 月 8 日 14:00 / 8 December, 14:00 */
export function formatDateTime(time: number): string {
  return `${formatDay(time)}${language() === 'en' ? ',' : ''} ${formatTime(time)}`;
}

/** What members are told, by the clock of China wherever the browser of the organizer stands. */
export function formatMemberDateTime(time: number, now: number = Date.now()): string {
  const date = chinaClock(time);
  const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
  const day = dayText(parts, parts.year !== chinaClock(now).getUTCFullYear());
  return `${day}${language() === 'en' ? ',' : ''} ${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
}

/** Its UTC fields show what clocks in China show; there is no daylight saving time in China. */
function chinaClock(time: number): Date {
  return new Date(time + CHINA_OFFSET);
}

interface DayParts {
  readonly year: number;
  /** From 0. */
  readonly month: number;
  readonly day: number;
}

function dayText({ year, month, day }: DayParts, withYear: boolean): string {
  if (language() === 'en') return `${day} ${MONTHS[month]}${withYear ? ` ${year}` : ''}`;
  return `${withYear ? `${year} 年 ` : ''}${month + 1} 月 ${day} 日`;
}

/** 2026-11-18, for tables and file names. */
export function formatIsoDate(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The value of an input type=datetime-local, in the time zone of the browser. */
export function toLocalInput(time: number): string {
  return `${formatIsoDate(time)}T${formatTime(time)}`;
}

/** Epoch milliseconds of an input type=datetime-local; undefined while it is empty or incomplete. */
export function fromLocalInput(value: string): number | undefined {
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? undefined : time;
}

/** Whole days until a time, counted from midnight to midnight: 0 is today. */
export function daysUntil(time: number, now: number = Date.now()): number {
  return Math.round((startOfDay(time) - startOfDay(now)) / DAY);
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function decimal(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  // Adding 0 turns a rounded −0 into 0.
  return formatter(digits)
    .format(rounded + 0)
    .replace('-', MINUS);
}

/** Making a formatter costs far more than using it. */
function formatter(digits: number): Intl.NumberFormat {
  const kept = formatters.get(digits);
  if (kept) return kept;
  const made = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formatters.set(digits, made);
  return made;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const formatters = new Map<number, Intl.NumberFormat>();
const MINUS = '−';
const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;
const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
