import type { Locator } from 'playwright';

/** Row by row what stands in the picture of a code, 1 for dark. */
export function modulesOf(picture: Locator): Promise<readonly string[]> {
  return picture.evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = image.naturalWidth;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const isDark = (x: number, y: number) => (context?.getImageData(x, y, 1, 1).data[0] ?? 255) < 128;
    const middles = Array.from({ length: image.naturalWidth / 6 }, (_, index) => index * 6 + 3);
    return middles.map((y) => middles.map((x) => Number(isDark(x, y))).join(''));
  });
}
