import { fail, ok, type Result } from '#domain/result';

const PREFIX_BYTES = 4;

/**
 * Lays out a plaintext at a fixed length: its own length in four bytes, big-endian, then the content, then zeros.
 * @throws RangeError if the content does not fit, which the bound of ballot-size rules out.
 */
export function padPlaintext(content: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  if (content.length + PREFIX_BYTES > size) throw new RangeError(`${content.length} bytes do not fit in ${size}`);
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, PREFIX_BYTES);
  return padded;
}

export type PaddingProblemCode = 'padding.too-short' | 'padding.not-zero';

/** The content of a padded plaintext. Anything but zeros behind it is refused: it could carry a mark. */
export function unpadPlaintext(padded: Uint8Array): Result<Uint8Array, PaddingProblemCode> {
  if (padded.length < PREFIX_BYTES) return fail('padding.too-short');
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = PREFIX_BYTES + length;
  if (end > padded.length) return fail('padding.too-short');
  if (padded.subarray(end).some((byte) => byte !== 0)) return fail('padding.not-zero');
  return ok(padded.subarray(PREFIX_BYTES, end));
}
