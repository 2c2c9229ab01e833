import { createHash } from 'node:crypto';

/** What stands inline in the built page (see vite.fill.config), by the hashes that a policy names. */
export interface InlineParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Those of pages that load one (see web/fill), by their hash in base64url, as pages name them. */
  readonly secondFiles: ReadonlyMap<string, string>;
}

let known: { readonly template: string; readonly parts: InlineParts } | undefined;

/** Found once for each build: there are ten pages in it, and every request needs their hashes. */
export function inlinePartsOf(template: string): InlineParts {
  if (known?.template !== template) known = { template, parts: findParts(template) };
  return known.parts;
}

function findParts(template: string): InlineParts {
  const secondFiles = contentsOf(template, /<script [^>]*data-form="later"[^>]*>([\s\S]*?)<\/script>/g);
  return {
    scripts: contentsOf(template, /<script type="module"[^>]*>([\s\S]*?)<\/script>/g).map(hashOf('base64')),
    styles: contentsOf(template, /<style[^>]*>([\s\S]*?)<\/style>/g).map(hashOf('base64')),
    secondFiles: new Map(secondFiles.map((content) => [hashOf('base64url')(content), content])),
  };
}

function contentsOf(template: string, pattern: RegExp): readonly string[] {
  return [...template.matchAll(pattern)].map(([, content = '']) => content);
}

function hashOf(encoding: 'base64' | 'base64url'): (content: string) => string {
  return (content) => createHash('sha256').update(content).digest(encoding);
}
