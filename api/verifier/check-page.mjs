import { sha256 } from './hashes.mjs';

/**
 * Whether what a member was sent is the program that the manifest names: every script and style of a page stands in the
 * built file byte for byte, and the manifest has the SHA-256 of that file.
 *
 * @param page a member's page as it was sent, such as `curl` saves it
 * @param built dist/web/fill.html of the source that is trusted
 * @param manifest of the wave, as /api/box/{wave}/manifest answers it
 */
export function checkPage(page, built, manifest) {
  const { codeVersion } = JSON.parse(JSON.parse(manifest).content);
  const hash = sha256(built).toString('hex');
  const known = new Set(partsOf(built));
  const parts = partsOf(page);
  const faults = [
    ...(codeVersion.split('+')[1] === hash ? [] : [`the manifest names ${codeVersion}, the built page is ${hash}`]),
    ...(parts.length > 0 ? [] : ['there is no script in this page']),
    ...parts.filter((part) => !known.has(part)).map((part) => `a part of the page is not of the build: ${start(part)}`),
  ];
  return { faults, facts: [`built page ${hash}`, `${parts.length} scripts and styles in the page`] };
}

/** What runs and what styles; the data of the wave is neither. */
function partsOf(html) {
  const parts = [...html.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)];
  return parts.filter(([, , attributes]) => !attributes.includes('application/json')).map(([, , , content]) => content);
}

function start(part) {
  return JSON.stringify(part.trim().slice(0, 60));
}
