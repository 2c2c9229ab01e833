/** Text as XML 1.0 wants it between tags; characters that it cannot hold are left out. */
export function escapeXml(text: string): string {
  const allowed = UNUSUAL.test(text) ? text.replace(FORBIDDEN, '') : text;
  return SPECIAL.test(allowed)
    ? allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : allowed;
}

/** Of attributes. */
export function escapeXmlValue(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

const SPECIAL = /[&<>]/;
/** Control characters, surrogates and what is no character: seldom, so that all else is looked through once. */
const UNUSUAL = /[^\u0009\u000A\u0020-\uD7FF\uE000-\uFFFD]/;
const FORBIDDEN =
  /[^\u0009\u000A\u0020-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
