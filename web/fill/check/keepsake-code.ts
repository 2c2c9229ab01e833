import { encode } from 'uqr';

/** More than this needs a code of over 133 modules a side, which few phones read from a screen. */
const LONGEST = 1500;
/** The quiet zone is in the picture: whoever saves it saves that too (ISO/IEC 18004, 6.3.8). */
const QUIET_MODULES = 4;
const MODULE_PIXELS = 6;

/** The address as a picture that can be saved; null where it is too long for one. */
export function drawCode(address: string): string | null {
  if (address.length > LONGEST) return null;
  const { size, data } = encode(address, { ecc: 'L', border: QUIET_MODULES });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * MODULE_PIXELS;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1b1f24';
  data.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) context.fillRect(x * MODULE_PIXELS, y * MODULE_PIXELS, MODULE_PIXELS, MODULE_PIXELS);
    }),
  );
  return canvas.toDataURL('image/png');
}
