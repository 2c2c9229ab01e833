/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template tag: every value is escaped unless it is markup already, and the source's line breaks are not sent. */
export function markup(literals: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const compact = literals.map((literal) => literal.replace(/\s*\n\s*/g, ''));
  return { html: compact.map((literal, index) => literal + markupOf(values[index] ?? '')).join('') };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** JSON for a script element of type application/json: nothing in it can end the element. */
export function inlineJson(content: unknown, replacer?: (key: string, value: unknown) => unknown): string {
  return JSON.stringify(content, replacer).replace(/</g, '\\u003c');
}

function markupOf(value: Part): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map((part) => part.html).join('');
}
