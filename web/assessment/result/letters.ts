import { ApiProblem, request } from '../../lib/client';

interface LettersOptions {
  readonly signal: AbortSignal;
  /** Called with the number of letters that have come. */
  readonly onLetter: (count: number) => void;
}

/** The archive, counted letter by letter as it comes; null where it was stopped. */
export async function fetchLetters(address: string, { signal, onLetter }: LettersOptions): Promise<Blob | null> {
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok || answer.body === null) return await request(Promise.resolve(answer));
    const counter = createLetterCounter();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = answer.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      onLetter(counter(read.value));
    }
    return new Blob(parts, { type: 'application/zip' });
  } catch (error) {
    if (signal.aborted) return null;
    throw error instanceof ApiProblem ? error : new ApiProblem('network.unreachable');
  }
}

/** PK\x01\x02: a letter has its own in the directory at the end; PK\x03\x04 stands before each one. */
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/**
 * Counts files of an archive in a stream, wherever its chunks are cut. A letter is an archive itself and its parts
 * begin alike: only headers of files that are stored as they are count, and the parts of a letter are compressed.
 */
export function createLetterCounter(): (chunk: Uint8Array) => number {
  let count = 0;
  let kept: readonly number[] = [];
  return (chunk) => {
    const bytes = [...kept, ...chunk];
    let at = 0;
    for (; at + HEADER_READ <= bytes.length; at++) if (isStoredFile(bytes, at)) count += 1;
    kept = bytes.slice(at);
    return count;
  };
}

/** Signature, version, flags and method. */
const HEADER_READ = 10;

function isStoredFile(bytes: readonly number[], at: number): boolean {
  return LOCAL_HEADER.every((byte, index) => bytes[at + index] === byte) && bytes[at + 8] === 0 && bytes[at + 9] === 0;
}
