import { DETAIL_KINDS, type DetailKind, type PersonalDetail } from './personal-detail';

/** Stands in a text in the place of what was hidden; pages show it in words, such as 人名已隐去. */
export function maskOf(kind: DetailKind): string {
  return `⟦${kind}⟧`;
}

/**
 * The text with each detail replaced by the mark of its kind. What was there is not in the result and cannot be restored
 * from it: marks of a kind are all alike, so that lengths say nothing.
 *
 * @throws RangeError if details overlap, are empty or lie outside the text
 */
export function maskDetails(text: string, details: readonly PersonalDetail[]): string {
  const sorted = [...details].sort((one, other) => one.from - other.from);
  let end = 0;
  const parts = sorted.map(({ kind, from, to }) => {
    if (from < end || to <= from || to > text.length) throw new RangeError('Details must lie apart within the text.');
    const kept = text.slice(end, from);
    end = to;
    return kept + maskOf(kind);
  });
  return parts.join('') + text.slice(end);
}

export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'masked'; readonly detail: DetailKind };

/** A masked text in parts, for showing. */
export function partsOfMasked(text: string): readonly TextPart[] {
  return text.split(MASK).flatMap((part, index): readonly TextPart[] => {
    const detail = index % 2 === 1 ? DETAIL_KINDS.find((kind) => kind === part) : undefined;
    if (detail !== undefined) return [{ kind: 'masked', detail }];
    return part === '' ? [] : [{ kind: 'text', text: part }];
  });
}

const MASK = new RegExp(`⟦(${DETAIL_KINDS.join('|')})⟧`);
