/** Text as XML 1.0 wants it between tags; characters that it cannot hold are left out. */
export function escapeXml(text: string): string {
  const allowed = text.replace(FORBIDDEN, '');
  return SPECIAL.test(allowed)
    ? allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : allowed;
}

/** Of attributes. */
export function escapeXmlValue(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

const SPECIAL = /[&<>]/;
/** Control characters but tabs and ends of lines, halves of pairs, and what is no character. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
