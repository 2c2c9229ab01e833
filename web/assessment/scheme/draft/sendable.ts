import type { LocalizedText } from '#domain/questionnaire/model';
import { measuredOf, placedIndicators } from '#domain/assessment/scheme/walk';
import type { EditedScheme } from '../scheme-scope';

/** The server takes no empty names; everything else that is wrong may be saved and mended later. */
export function isSendable({ title, draft }: EditedScheme): boolean {
  const categories = measuredOf(draft).flatMap(({ source }) => (source.kind === 'ledger' ? source.categories : []));
  const named: readonly { readonly name: LocalizedText }[] = [
    { name: title },
    ...placedIndicators(draft).map(({ indicator }) => indicator),
    ...draft.adjustments,
    ...draft.vetoes,
    ...(draft.consequences ?? []),
    ...draft.grading.grades,
    ...categories,
  ];
  return named.every(({ name }) => name.zh.trim() !== '');
}
