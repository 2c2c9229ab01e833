import { language } from '../../lib/i18n';
import { type RunAddress, runAddress } from './run-data';

export const RUN_FILES = ['results.xlsx', 'results.csv', 'notice.docx'] as const;
export type RunFile = (typeof RUN_FILES)[number];

/** Tables are the same in every language; what is read as a letter is written in that of the page. */
export function fileAddress(address: RunAddress, file: RunFile | 'letters.zip'): string {
  const isTable = file === 'results.xlsx' || file === 'results.csv';
  return `${runAddress(address)}/${file}${isTable ? '' : `?language=${language()}`}`;
}
