import { mappingWords } from '../../lib/words';
import type { MappedDivision } from './mapping-source';

/** Rated units have no title and are spoken of as units; what a question or a criterion divides into is classes. */
export function divisionWords({ title }: MappedDivision) {
  return title === null ? mappingWords().units : mappingWords().classes;
}
