import type { RowDraft } from '#domain/units/import-rows';
import type { Unit } from '#domain/units/unit';

/** What a row's parent comes to; `none` where the row names no parent. */
export type ParentLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'cycle' };

export interface ParentRequest {
  readonly existing: readonly Unit[];
  /** Rows with a code that are not refused for another reason. */
  readonly drafts: readonly RowDraft[];
}

type Links = ReadonlyMap<RowDraft, ParentLink>;

/**
 * Resolves parents given as a code or, as offices often do, as a name. A parent may be a unit that exists or
 * another row, above or below; a row that is refused for its parent takes the rows under it along.
 */
export function linkParents({ existing, drafts }: ParentRequest): Links {
  const codes = codesByText(existing, drafts);
  const links: Links = new Map(drafts.map((draft) => [draft, firstLink(draft, codes)]));
  return withoutOrphans(withoutCycles(links, existing), existing);
}

/** Codes by code, and by name where only one unit has it. */
function codesByText(existing: readonly Unit[], drafts: readonly RowDraft[]): ReadonlyMap<string, string | null> {
  const codes = new Map<string, string | null>();
  const note = (name: string | undefined, code: string) => {
    if (name !== undefined) codes.set(name, codes.has(name) && codes.get(name) !== code ? null : code);
  };
  for (const unit of existing) note(unit.name.zh, unit.code);
  for (const { values } of drafts) note(values.name, values.code ?? '');
  for (const code of [...existing.map((unit) => unit.code), ...drafts.map(codeOf)]) codes.set(code, code);
  return codes;
}

function firstLink(draft: RowDraft, codes: ReadonlyMap<string, string | null>): ParentLink {
  const given = draft.values.parentCode;
  if (given === undefined) return { kind: 'none' };
  const code = codes.get(given);
  return typeof code === 'string' ? { kind: 'code', code } : { kind: 'unknown' };
}

function withoutCycles(links: Links, existing: readonly Unit[]): Links {
  const parents = new Map(existing.map((unit) => [unit.code, unit.parentCode]));
  for (const [draft, link] of links) if (link.kind === 'code') parents.set(codeOf(draft), link.code);
  return new Map(
    [...links].map(([draft, link]) => [draft, leadsBack(codeOf(draft), parents) ? { kind: 'cycle' } : link]),
  );
}

function leadsBack(code: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let above = parents.get(code); above !== undefined && !seen.has(above); above = parents.get(above)) {
    if (above === code) return true;
    seen.add(above);
  }
  return false;
}

function withoutOrphans(links: Links, existing: readonly Unit[]): Links {
  const stored = new Set(existing.map((unit) => unit.code));
  const coming = new Set([...links].filter(([, link]) => isAccepted(link)).map(([draft]) => codeOf(draft)));
  const orphaned = new Map([...links].map(([draft, link]) => [draft, orphanedLink(link, [stored, coming])]));
  const isSettled = [...orphaned].every(([draft, link]) => link === links.get(draft));
  return isSettled ? links : withoutOrphans(orphaned, existing);
}

function orphanedLink(link: ParentLink, available: readonly ReadonlySet<string>[]): ParentLink {
  return link.kind === 'code' && !available.some((codes) => codes.has(link.code)) ? { kind: 'unknown' } : link;
}

function isAccepted(link: ParentLink): boolean {
  return link.kind === 'none' || link.kind === 'code';
}

function codeOf(draft: RowDraft): string {
  return draft.values.code ?? '';
}
