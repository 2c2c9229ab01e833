import { fail, ok, type Result } from '#domain/result';
import { readableLetters } from '#domain/roll/readable-letters';
import { concatenate } from '../envelope';
import { sha256 } from '../sha256';
import { LINE_BYTES, type LineFault, readSheetLine, sheetLine } from './sheet-line';
import { TRUSTEE_COUNT } from './trustees';

/**
 * The share of one trustee as it stands on paper, 42 bytes in six lines:
 *
 *     version and number (1) ‖ wave (4) ‖ key (4) ‖ share (33)
 *
 * Wave and key are the first bytes of SHA-256("pingyi-wave-1|wave") and of SHA-256(public key), so that a sheet from
 * elsewhere is called that instead of giving a wrong key.
 */
export interface ShareSheet {
  /** From 1. */
  readonly number: number;
  /** As the division gave it: 32 bytes and the place at which the polynomials were evaluated. */
  readonly share: Uint8Array;
}

/** For which wave, and of which key, a sheet is. */
export interface SheetOrigin {
  readonly waveId: string;
  /** The raw point, 65 bytes. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

export const SHEET_LINES = 6;
const SHARE_BYTES = 33;
const MARK_BYTES = 4;
const VERSION = 1;

export type SheetFault =
  | (LineFault & { readonly line: number })
  | { readonly code: 'sheet.other-wave' | 'sheet.other-key' | 'sheet.unknown' };

/** @throws RangeError for a share of another length */
export async function sheetLines(sheet: ShareSheet, origin: SheetOrigin): Promise<readonly string[]> {
  if (sheet.share.length !== SHARE_BYTES) throw new RangeError(`a share has 33 bytes and not ${sheet.share.length}`);
  const { wave, key } = await marksOf(origin);
  const bytes = concatenate(Uint8Array.of(VERSION * 16 + sheet.number), wave, key, sheet.share);
  return Array.from({ length: SHEET_LINES }, (_, index) =>
    sheetLine(bytes.subarray(index * LINE_BYTES, (index + 1) * LINE_BYTES), index + 1),
  );
}

/** What somebody has typed from paper; the first line that is wrong is named, counted from 1. */
export async function readSheet(
  typed: readonly string[],
  origin: SheetOrigin,
): Promise<Result<ShareSheet, SheetFault>> {
  const lines: Uint8Array[] = [];
  for (let line = 1; line <= SHEET_LINES; line++) {
    const read = readSheetLine(typed[line - 1] ?? '', line);
    if (!read.ok) return fail({ ...read.error, line });
    lines.push(read.value);
  }
  const bytes = concatenate(...lines);
  const number = (bytes[0] ?? 0) - VERSION * 16;
  if (number < 1 || number > TRUSTEE_COUNT) return fail({ code: 'sheet.unknown' });
  const { wave, key } = await marksOf(origin);
  if (!startsWith(bytes.subarray(1), wave)) return fail({ code: 'sheet.other-wave' });
  if (!startsWith(bytes.subarray(1 + MARK_BYTES), key)) return fail({ code: 'sheet.other-key' });
  return ok({ number, share: bytes.slice(1 + 2 * MARK_BYTES) });
}

/** Eight letters by which people tell one key from another. */
export async function keyNumberOf(publicKey: Uint8Array<ArrayBuffer>): Promise<string> {
  return readableLetters(await sha256(publicKey)).slice(0, 8);
}

async function marksOf({ waveId, publicKey }: SheetOrigin) {
  const [wave, key] = await Promise.all([
    sha256(new TextEncoder().encode(`pingyi-wave-1|${waveId}`)),
    sha256(publicKey),
  ]);
  return { wave: wave.subarray(0, MARK_BYTES), key: key.subarray(0, MARK_BYTES) };
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
