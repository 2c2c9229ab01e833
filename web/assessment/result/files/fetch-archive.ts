import { ApiProblem, request } from '../../../lib/client';

export interface ArchiveProgress {
  /** Of those that count, as the archive says who counts. */
  readonly parts: number;
  readonly bytes: number;
  /** How many parts there will be; null where the answer does not say it. */
  readonly of: number | null;
}

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ArchiveProgress) => void;
}

/** Told each chunk of an archive, it gives the number of parts that have begun so far. */
export type PartCounter = (chunk: Uint8Array) => number;

interface ArchiveKind {
  readonly type: string;
  readonly counter: PartCounter;
}

/** An archive, its parts counted while it comes; null where it was stopped. */
export async function fetchArchive(
  address: string,
  { type, counter }: ArchiveKind,
  { signal, onProgress }: FetchOptions,
): Promise<Blob | null> {
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok || answer.body === null) return await request(Promise.resolve(answer));
    const parts = Number(answer.headers.get('pingyi-parts'));
    const of = parts > 0 ? parts : null;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const reader = answer.body.getReader();
    let bytes = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      bytes += read.value.length;
      onProgress({ parts: counter(read.value), bytes, of });
    }
    return new Blob(chunks, { type });
  } catch (error) {
    if (signal.aborted) return null;
    throw error instanceof ApiProblem ? error : new ApiProblem('network.unreachable');
  }
}

/** PK\x03\x04 stands before each part; PK\x01\x02 in the directory at the end. */
const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** Counts those headers of an archive in a stream that are as asked for, wherever its chunks are cut. */
export function createPartCounter(length: number, isCounted: (header: Uint8Array) => boolean): PartCounter {
  let count = 0;
  let kept = new Uint8Array();
  return (chunk) => {
    const bytes = new Uint8Array(kept.length + chunk.length);
    bytes.set(kept);
    bytes.set(chunk, kept.length);
    let at = 0;
    for (; at + length <= bytes.length; at++) {
      if (LOCAL_HEADER.every((byte, index) => bytes[at + index] === byte) && isCounted(bytes.subarray(at, at + length)))
        count += 1;
    }
    kept = bytes.slice(at);
    return count;
  };
}
