const BITS_PER_WORD = 10;

/**
 * Where the six words of a hash stand in their list (see six-words): that of the highest bits first. Apart from the lists, of
 * which a page needs one.
 *
 * @throws RangeError for anything but lower-case hexadecimal of at least 15 digits
 */
export function wordPlaces(hash: string): readonly number[] {
  if (!/^[\da-f]{15}/.test(hash)) throw new RangeError('a hash is written in hexadecimal');
  return [0, 5, 10].flatMap((start) => {
    const bits = parseInt(hash.slice(start, start + 5), 16);
    return [bits >> BITS_PER_WORD, bits & (2 ** BITS_PER_WORD - 1)];
  });
}
