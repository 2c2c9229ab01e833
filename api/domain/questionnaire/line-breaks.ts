/**
 * Splits a text behind its Chinese clause marks. Shown as inline blocks, the clauses make a line break
 * between them before it breaks one, which spares 什么 from being cut into 什 and 么.
 */
export function clauses(text: string): readonly string[] {
  return text.match(/[^，。？！；：]+[，。？！；：”’）》」』]*|[，。？！；：”’）》」』]+/g) ?? [];
}
