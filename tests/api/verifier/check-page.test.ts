import { expect, it } from 'vitest';
import { textHash } from '#domain/text-hash';
import { checkPage } from '../../../api/verifier/check-page.mjs';

const BUILT = `<style data-form="full">p{color:red}</style><style data-form="check">p{}</style>
<script type="module" data-form="full">alert(1)</script><script type="module" data-form="check">alert(2)</script>`;
const PAGE = `<style>p{color:red}</style><script type="application/json" id="wave">{}</script><script type="module">alert(1)</script>`;

async function faultsOf(page: string, hash?: string): Promise<readonly string[]> {
  const content = JSON.stringify({ codeVersion: `0.1.0+${hash ?? (await textHash(BUILT))}` });
  return checkPage(page, BUILT, JSON.stringify({ content, signature: '' })).faults;
}

it('takes a page whose every script and style is of the build that the manifest names', async () => {
  expect(await faultsOf(PAGE)).toEqual([]);
});

it('names a script or a style that was changed or added, and a build that is another one', async () => {
  expect(await faultsOf(PAGE.replace('alert(1)', 'alert(3)'))).toEqual([
    'a part of the page is not of the build: "alert(3)"',
  ]);
  expect(await faultsOf(`${PAGE}<style>p{display:none}</style>`)).toEqual([
    'a part of the page is not of the build: "p{display:none}"',
  ]);
  expect(await faultsOf(PAGE, 'ab')).toEqual([
    expect.stringMatching(/^the manifest names 0\.1\.0\+ab, the built page is /),
  ]);
  expect(await faultsOf('<p>')).toEqual(['there is no script in this page']);
});
