import { language } from '../../../lib/i18n';

/** 中国标准时间 / China Standard Time */
export function timeZoneName(): string {
  const locale = language() === 'zh' ? 'zh-CN' : 'en';
  const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'long' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** UTC+8, UTC+5:30 */
export function timeZoneOffset(offsetMinutes: number = -new Date().getTimezoneOffset()): string {
  const minutes = Math.abs(offsetMinutes);
  const rest = minutes % 60;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
