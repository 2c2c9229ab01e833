import type { LocalizedText } from '#domain/questionnaire/model';

/** Full-width letters and spaces are how one person types and another does not. */
export function plainName({ name }: { readonly name: LocalizedText }): string {
  return name.zh.normalize('NFKC').replaceAll(/\s+/g, '');
}
