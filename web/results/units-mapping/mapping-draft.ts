import type { UnitLinks } from '#domain/mapping/unit-links';

/** What each unit of this wave was before, as it is edited; a unit without an entry is in no link. */
export type Origins = Readonly<Record<string, readonly string[]>>;

export function originsOf(links: UnitLinks): Origins {
  return Object.fromEntries(links.flatMap(({ from, to }) => to.map((id) => [id, from])));
}

export function withOrigins(origins: Origins, unitId: string, from: readonly string[]): Origins {
  const { [unitId]: _, ...others } = origins;
  return from.length === 0 ? others : { ...others, [unitId]: from };
}

/** Units that share an earlier one are what it was split into, so they are one link. */
export function linksOf(origins: Origins): UnitLinks {
  const links: { from: readonly string[]; to: readonly string[] }[] = [];
  for (const [unitId, from] of Object.entries(origins)) {
    const touched = links.filter((link) => link.from.some((id) => from.includes(id)));
    const merged = {
      from: [...new Set([...touched.flatMap((link) => link.from), ...from])],
      to: [...touched.flatMap((link) => link.to), unitId],
    };
    for (const link of touched) links.splice(links.indexOf(link), 1);
    links.push(merged);
  }
  return links;
}
