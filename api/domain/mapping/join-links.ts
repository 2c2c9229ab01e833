import type { ClassMapping } from '#domain/disclosure/unit-mapping';
import type { UnitLinks } from './unit-links';

/**
 * What units of a wave became over a wave in between: units that have a part of the middle in common are one link. Where
 * a part of the middle came from nowhere, or ended there, the units around it are in no link: what is left of them is
 * not all that they were. Null where nobody said anything of either step.
 */
export function joinLinks(first: UnitLinks | null, second: UnitLinks | null): UnitLinks | null {
  if (first === null || second === null) return first ?? second;
  const into = linkByUnit(first, ({ to }) => to);
  const outOf = linkByUnit(second, ({ from }) => from);
  const done = new Set<ClassMapping>();
  return first.flatMap((link) => {
    if (done.has(link)) return [];
    const parts = partsAround(link, { into, outOf });
    for (const part of parts.before) done.add(part);
    if (!parts.isWhole) return [];
    return [{ from: [...parts.before].flatMap(({ from }) => from), to: [...parts.after].flatMap(({ to }) => to) }];
  });
}

type LinkByUnit = ReadonlyMap<string, ClassMapping>;

function linkByUnit(links: UnitLinks, side: (link: ClassMapping) => readonly string[]): LinkByUnit {
  return new Map(links.flatMap((link) => side(link).map((id) => [id, link] as const)));
}

interface JoinedParts {
  readonly before: ReadonlySet<ClassMapping>;
  readonly after: ReadonlySet<ClassMapping>;
  /** Whether every unit of the middle stands on both sides. */
  readonly isWhole: boolean;
}

function partsAround(
  link: ClassMapping,
  { into, outOf }: { readonly into: LinkByUnit; readonly outOf: LinkByUnit },
): JoinedParts {
  const middle = new Set(link.to);
  const before = new Set<ClassMapping>();
  const after = new Set<ClassMapping>();
  let isWhole = true;
  // A set gives what is added to it while it is gone through.
  for (const id of middle) {
    const [earlier, later] = [into.get(id), outOf.get(id)];
    if (earlier === undefined || later === undefined) isWhole = false;
    if (earlier !== undefined) before.add(earlier);
    if (later !== undefined) after.add(later);
    for (const other of [...(earlier?.to ?? []), ...(later?.from ?? [])]) middle.add(other);
  }
  return { before, after, isWhole };
}
