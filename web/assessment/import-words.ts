import { assessmentImportWords } from '../lib/words';
import type { TableStartWords } from '../ui/table-start';

type OwnWords = Pick<TableStartWords, 'title' | 'subtitle' | 'file' | 'pasteField' | 'pasteExample'>;

/** The words of a table to import: its own, and what is said of every file. */
export function tableWords(own: OwnWords): TableStartWords {
  return { ...assessmentImportWords().table, ...own };
}

/** Base64 makes a file a third larger; the server takes 8 MB. */
export const LARGEST_TABLE = 6 * 1024 * 1024;
