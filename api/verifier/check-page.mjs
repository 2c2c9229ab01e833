import { sha256 } from './hashes.mjs';

/**
 * Whether what a member was sent is the program that the manifest names: every script and style of a page stands in the
 * built file byte for byte, the manifest has the SHA-256 of that file, and nothing else in the page can run or load anything.
 *
 * @param page a member's page as it was sent, such as `curl` saves it
 * @param built dist/web/fill.html of the source that is trusted
 * @param manifest of the wave, as /api/box/{wave}/manifest answers it
 */
export function checkPage(page, built, manifest) {
  const codeVersion = codeVersionOf(manifest);
  if (codeVersion === null) return { faults: [NO_MANIFEST], facts: [] };
  const hash = sha256(built).toString('hex');
  const known = new Set(
    Array.from(built.matchAll(/<(script|style)[^>]*>([\s\S]*?)<\/\1>/g), ([, , content]) => content),
  );
  const { parts, foreign } = piecesOf(page);
  const faults = [
    ...(codeVersion.split('+')[1] === hash ? [] : [`the manifest names ${codeVersion}, the built page is ${hash}`]),
    ...(parts.length > 0 ? [] : ['there is no script in this page']),
    ...parts.filter((part) => !known.has(part)).map((part) => `a part of the page is not of the build: ${start(part)}`),
    ...(CONTROL.test(page)
      ? ['the page has control characters, by which a browser may read other text than stands here']
      : []),
    ...foreign.map((tag) => `no page of the program has this: ${start(tag)}`),
  ];
  return { faults, facts: [`built page ${hash}`, `${parts.length} scripts and styles in the page`] };
}

/** Some old encodings, which a server can name beside the page, switch alphabets by them, and then a quote is none. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;

const NO_MANIFEST = 'the manifest is not what /api/box/{wave}/manifest answers: save it again with curl -o';

function codeVersionOf(manifest) {
  try {
    const { codeVersion } = JSON.parse(JSON.parse(manifest).content);
    return typeof codeVersion === 'string' ? codeVersion : null;
  } catch {
    return null;
  }
}

/**
 * Pages are written in few words, in lower case and with every value in double quotes, and text has no "<". So what is allowed is
 * listed, and a browser's many other ways to run something need not be known.
 */
const PIECE = new RegExp(
  [
    /<script type="application\/json" id="wave">[^<]*<\/script>/,
    /<script type="module">(?<script>[\s\S]*?)<\/script>|<style>(?<style>[\s\S]*?)<\/style>/,
    /<svg viewBox="[\d ]+">(?:<(?:path|circle)(?: (?:d|cx|cy|r)="[\w .-]*")*\/>)*<\/svg>/,
    /<!doctype html>|<meta charset="utf-8" \/>|<link rel="icon" href="data:," \/>/,
    /<meta name="(?:viewport|color-scheme|format-detection)" content="[\w=,-]*" \/>/,
    /<\/?(?:html|head|title|body|div|header|main|footer|p|h1|h2|ol|ul|li|dl|dt|dd|details|summary|strong|span|a|button)(?: ATTRIBUTE)*>/,
    /(?<foreign><[^<]*)/,
  ]
    .map(({ source }) => source.replace('ATTRIBUTE', attributeSource()))
    .join('|'),
  'g',
);

/** Addresses are of the same origin, and of so few characters that no browser reads another one out of them. */
function attributeSource() {
  const plain = /(?:class|lang|aria-label|aria-hidden)="[^"]*"|hidden|type="button"/;
  const named = /id="(?:app|opening|waiting|large-type|check)"/;
  const address = /href="(?:\/[\w-]+)*(?:\?[\w=-]+)?"/;
  return `(?:${[plain, named, address].map(({ source }) => source).join('|')})`;
}

/** What runs and what styles, and what belongs to neither page nor data. */
function piecesOf(page) {
  const pieces = Array.from(page.matchAll(PIECE), ({ groups }) => groups);
  return {
    parts: pieces.flatMap(({ script, style }) => script ?? style ?? []),
    foreign: pieces.flatMap(({ foreign }) => foreign ?? []),
  };
}

function start(part) {
  return JSON.stringify(part.trim().slice(0, 60));
}
