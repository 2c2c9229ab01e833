import type { TraceNode } from '#domain/figures/trace/trace-node';

/** One step of the working: a node, what stands above it, and which of its inputs has its own step below. */
export interface TraceLevel {
  readonly node: TraceNode;
  readonly above: TraceNode | null;
  /** Position of the input that is open; null where nothing opens. */
  readonly open: number | null;
}

/**
 * The steps from the figure down, one branch open. `path` holds the positions of the inputs that were opened; where it ends,
 * the heaviest input that opens at all goes on, so that the whole way down to the counts is seen at once.
 */
export function traceLevels(
  node: TraceNode,
  path: readonly number[],
  above: TraceNode | null = null,
): readonly TraceLevel[] {
  const [wanted, ...rest] = path;
  const asked = wanted !== undefined && isOpenable(node.inputs[wanted]) ? wanted : null;
  const open = asked ?? heaviest(node.inputs);
  const next = open === null ? undefined : node.inputs[open];
  if (next === undefined) return [{ node, above, open: null }];
  return [{ node, above, open }, ...traceLevels(next, asked === null ? [] : rest, node)];
}

/** Whether anything stands below it: parts, votes or counts. */
export function opens({ inputs, options, counts }: TraceNode): boolean {
  return inputs.length > 0 || (options ?? []).length > 0 || counts !== undefined;
}

function isOpenable(node: TraceNode | undefined): boolean {
  return node !== undefined && opens(node);
}

function heaviest(inputs: readonly TraceNode[]): number | null {
  const [first] = inputs
    .map((input, position) => ({ input, position }))
    .filter(({ input }) => opens(input))
    .toSorted((a, b) => (b.input.weight ?? 0) - (a.input.weight ?? 0));
  return first?.position ?? null;
}

/** The path that opens one input of the level at that depth; what was open below it is forgotten. */
export function pathTo(levels: readonly TraceLevel[], depth: number, position: number): readonly number[] {
  return [...levels.slice(0, depth).flatMap(({ open }) => (open === null ? [] : [open])), position];
}
