import { strFromU8, unzipSync } from 'fflate';

/** The paragraphs of a document as they are read, those of tables cell by cell. */
export function docxText(file: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph = '']) =>
    [...paragraph.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gs)]
      .map(([, text = '']) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\u00A0', ' '))
      .join(''),
  );
}
