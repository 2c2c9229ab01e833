/** The part of an audit file that is about slips; see check-slips.mjs. */
export function readSlips(
  lines: AsyncIterable<object> | Iterable<object>,
  head: object,
  manifest: object,
): Promise<{
  readonly faults: readonly string[];
  readonly lists: readonly ReadList[];
}>;

export interface ReadList {
  readonly place: string;
  readonly table: string;
  readonly size: number;
  /** Whether there is a slip of every ballot. */
  readonly isOfEveryBallot: boolean;
  /** With the question, where the file has it. */
  readonly name: string;
  readonly root: Buffer;
  readonly sayings?: readonly { readonly cell: string; readonly answer: string; readonly count: number }[];
}
