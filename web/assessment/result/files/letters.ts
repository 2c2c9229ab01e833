import { createPartCounter, fetchArchive, type FetchOptions, type PartCounter } from './fetch-archive';

/** A letter to every unit, counted one by one. */
export function fetchLetters(address: string, options: FetchOptions): Promise<Blob | null> {
  return fetchArchive(address, { type: 'application/zip', counter: createLetterCounter() }, options);
}

/** Signature, version, flags and method. */
const HEADER_READ = 10;
const METHOD = 8;

/**
 * A letter is an archive itself and its parts begin alike: only headers of files that are stored as they are count, and
 * the parts of a letter are compressed.
 */
export function createLetterCounter(): PartCounter {
  return createPartCounter(HEADER_READ, (header) => header[METHOD] === 0 && header[METHOD + 1] === 0);
}
