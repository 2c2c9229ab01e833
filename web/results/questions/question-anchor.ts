/** A question, one item of it, or one planned table of either, by the name that its part of the page has. */
export interface AnchoredPart {
  readonly question: string;
  readonly item?: string | undefined;
  readonly table?: string | undefined;
}

export function anchorOf({ question, item, table }: AnchoredPart): string {
  return table === undefined ? question : [question, ...(item === undefined ? [] : [item]), table].join('/');
}

export function hashOf(anchor: string): string {
  return `#${encodeURIComponent(anchor)}`;
}

/** What an address asks for; one that nobody can have copied from here asks for nothing. */
export function anchorIn(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}
