import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textHash } from '#domain/text-hash';
import { renderAboutPage, renderCheckPage, renderFillPage } from '../../../api/http/fill-page/fill-page';
import { checkPage } from '../../../api/verifier/check-page.mjs';
import {
  publishedReview,
  sampleRollWave,
  sampleTrusteeWave,
  sampleWave,
  templateQuestionnaire,
} from '../../web/fill/sample-wave';

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

it.each([
  '<SCRIPT>alert(1)</SCRIPT>',
  '<script\n>alert(1)</script>',
  '<script data-note="application/json">alert(1)</script>',
  '<script type="application/json" id="wave">{}</script ><img src=x onerror=alert(1)></script>',
  '<script type="module">alert(1)</SCRIPT><b onclick="alert(3)"></script>',
  '<script src="//elsewhere.example/a.js"></script>',
  '<script type="module" src="//elsewhere.example/a.js">alert(1)</script>',
  '<style>p{color:red}</script>p{display:none}',
  '<STYLE>p{display:none}</STYLE>',
  '<img src=x onerror=alert(1)>',
  '<p onclick="alert(1)">',
  '<p class="a"onclick="alert(1)">',
  '<p/onclick=alert(1)>',
  '<p style="display:none">',
  '<link rel=stylesheet href=//elsewhere.example/a.css>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="a.svg"></object>',
  '<embed src="a.svg" />',
  '<base href="//elsewhere.example/" />',
  '<meta http-equiv="refresh" content="0;url=//elsewhere.example" />',
  '<svg onload="alert(1)"></svg>',
  '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">',
  '<a href="/\\elsewhere.example">',
  '<a href="//elsewhere.example">',
  '<a href="/&#47;elsewhere.example">',
  '<a href="/\t/elsewhere.example">',
  '<a href="?lang=zh&#x22;">',
  '<meta name="referrer" content="unsafe-url" />',
  '<meta name="viewport" content="width=device-width&#44;" />',
  '<svg viewBox="0 0 1 1"><path onload="alert"/></svg>',
  '<svg viewBox="0 0 1 1"><circle style="fill"/></svg>',
  '<form action="//elsewhere.example">',
  '<!-- <p> -->',
])('names what is put into a page: %s', async (injection) => {
  const faults = await faultsOf(`${PAGE}${injection}`);
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) expect(fault).toMatch(/^no page of the program has this: |^a part of the page is not/);
});

it('names control characters, by which a server can have a page read in another alphabet', async () => {
  for (const control of ['\u001B$B', '\0', '\u009B'])
    expect(await faultsOf(`${PAGE}<p class="${control}">" onclick=alert(1)`)).toEqual([
      'the page has control characters, by which a browser may read other text than stands here',
    ]);
  expect(await faultsOf(`${PAGE}<p>\r\n\t`)).toEqual([]);
});

it('takes every page that the server writes around the build', () => {
  const source = readFileSync('web/fill/template.html', 'utf8').replace(/^\s+/gm, '');
  const template = source
    .replace('<!--styles-->', '<style data-form="full">p{color:red}</style>')
    .replace('<!--scripts-->', '<script type="module">alert(1)</script>');
  const foreign = (page: string) =>
    checkPage(page, template, JSON.stringify({ content: '{"codeVersion":"0+ab"}' })).faults.slice(1);
  for (const language of ['zh', 'en'] as const) {
    for (const questionnaire of [publishedReview(), templateQuestionnaire('thought-dynamics')])
      for (const waveOf of [sampleWave, sampleRollWave, sampleTrusteeWave]) {
        const wave = { ...waveOf(questionnaire), title: { zh: '<b>"评议" & more' } };
        expect(foreign(renderFillPage({ template, wave, language }))).toEqual([]);
      }
    const { waveId, linkCode, groupId, groupName, versionHash, title } = sampleRollWave(publishedReview());
    const checked = {
      waveId,
      linkCode,
      groupId,
      groupName,
      versionHash,
      title,
      manifestHash: 'ab',
      stage: 'open',
    } as const;
    expect(foreign(renderCheckPage({ template, wave: checked, language }))).toEqual([]);
    expect(foreign(renderAboutPage({ template, wave: checked, language }))).toEqual([
      'there is no script in this page',
    ]);
  }
});

it('says what it was given instead of a manifest', () => {
  const said = ['the manifest is not what /api/box/{wave}/manifest answers: save it again with curl -o'];
  for (const manifest of ['<html>', '{}', '[]', 'null', '{"content":"{}"}', '{"content":"null"}'])
    expect(checkPage(PAGE, BUILT, manifest).faults).toEqual(said);
});
