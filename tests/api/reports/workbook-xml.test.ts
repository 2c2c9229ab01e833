import { describe, expect, it } from 'vitest';
import { escapeXml, escapeXmlValue } from '../../../api/reports/workbook/xml';

describe('text in the XML of a workbook', () => {
  it('is escaped, in attributes with its quotation marks', () => {
    expect(escapeXml('a < b & "c" > d')).toBe('a &lt; b &amp; "c" &gt; d');
    expect(escapeXmlValue('"<"')).toBe('&quot;&lt;&quot;');
  });

  it('keeps lines and every character of Unicode, and leaves out what XML 1.0 (2.2) does not allow', () => {
    expect(escapeXml('甲\t乙\n𠮷😀')).toBe('甲\t乙\n𠮷😀');
    expect(escapeXml('a\u0000b\u000Bc\u001Fd\uFFFEe\uD800f\uDC00g')).toBe('abcdefg');
  });
});
