import { language } from '../../../lib/i18n';
import { type RunAddress, runAddress } from '../run/run-data';

export const RUN_FILES = ['results.xlsx', 'results.csv', 'notice.docx'] as const;
export type RunFile = (typeof RUN_FILES)[number];

/** In the language of the page. */
export function fileAddress(address: RunAddress, file: RunFile | 'letters.zip'): string {
  return `${runAddress(address)}/${file}?language=${language()}`;
}
