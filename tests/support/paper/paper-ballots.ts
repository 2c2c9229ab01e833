import type { PaperBallot, VoidReason } from '#domain/paper/model';
import type { PaperForm } from '#domain/paper/paper-form';

/** A ballot as a pass has keyed it: one value for each cell, the rest blank. */
export function keyedBallot(
  form: PaperForm,
  stamp: number,
  keyed: readonly string[] | { readonly void: VoidReason },
): PaperBallot {
  const values = 'void' in keyed ? [] : keyed;
  return {
    stamp,
    cells: form.cells.map((_, place) => values[place] ?? ''),
    ...('void' in keyed && { voidReason: keyed.void }),
    done: true,
    revision: 1,
  };
}
