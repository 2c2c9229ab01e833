import { describe, expect, it } from 'vitest';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { LINKS_MANIFEST, MANIFEST, MODULUS, POINT } from './manifest-fixture';

const TEXT = manifestText(MANIFEST);
const [LEADERS, PEERS] = MANIFEST.strata;
const [REVIEW] = MANIFEST.reviews ?? [];

const TRUSTEES = { names: ['陈立', '李敏', '王强'], threshold: 2, publicKey: POINT };

describe('the text of a manifest', () => {
  it.each([
    ['a roll', MANIFEST],
    ['links', LINKS_MANIFEST],
  ])('for %s is read as what was written', (_, manifest) => {
    expect(readManifest(manifestText(manifest))).toEqual({ ok: true, value: manifest });
  });

  it('does not depend on the order in which fields were put together', () => {
    const turned = Object.fromEntries(Object.entries(MANIFEST).toReversed()) as unknown as typeof MANIFEST;
    expect(manifestText(turned)).toBe(manifestText(MANIFEST));
  });

  it('is not written with a field that is none of a manifest', () => {
    const marked = Object.assign({ member: 'e-1' }, MANIFEST);
    expect(() => manifestText(marked)).toThrow(RangeError);
  });
});

it('a manifest from before plans and ratings stood in one is read', () => {
  const { publication: _, reviews: __, ...first } = MANIFEST;
  expect(readManifest(canonicalJson(first))).toEqual({ ok: true, value: first });
});

describe('a manifest is refused', () => {
  it.each([
    ['no text', '', 'manifest.not-json'],
    ['half an object', '{', 'manifest.not-json'],
    ['a list', '[]', 'manifest.not-json'],
    ['null', 'null', 'manifest.not-json'],
    ['one of a later version', canonicalJson({ ...MANIFEST, version: 2 }), 'manifest.version-unknown'],
    ['one with space behind it', `${TEXT} `, 'manifest.not-canonical'],
    ['one in another order', JSON.stringify(MANIFEST), 'manifest.not-canonical'],
    ['a field twice', TEXT.replace('"mode":', '"mode":"links","mode":'), 'manifest.not-canonical'],
    ['a character as its number', TEXT.replace('年', String.raw`\u5e74`), 'manifest.not-canonical'],
    ['half a character', TEXT.replace('年', String.raw`\ud800`), 'manifest.not-canonical'],
  ])('that is %s', (_, text, code) => {
    expect(readManifest(text)).toEqual({ ok: false, error: { code } });
  });

  it.each(
    Object.keys(MANIFEST).filter(
      (field) => !['opensAt', 'rollRoot', 'publication', 'reviews', 'disclosure', 'wordSlips'].includes(field),
    ),
  )('without %s', (field) => {
    const { [field]: _, ...rest } = { ...MANIFEST } as Readonly<Record<string, unknown>>;
    expect(fault(rest)).toEqual({ code: 'manifest.field-invalid', field });
  });

  it.each([
    ['version', '1'],
    ['organisation', { en: 'Northern Institute' }],
    ['organisation', { zh: '院', fr: 'Institut' }],
    ['title', { zh: '评议', en: '' }],
    ['waveId', 'w|2026'],
    ['number', 1.5],
    ['kind', 'census'],
    ['mode', 'open'],
    ['questionnaireHash', 'AB'.repeat(32)],
    ['schemeHash', 'ab'],
    ['opensAt', null],
    ['closesAt', -1],
    ['postponement', { times: 1, days: 7, hours: 1 }],
    ['graceHours', '24'],
    ['minimumGroupSize', null],
    ['custody', 'nobody'],
    ['trustees', { ...TRUSTEES, threshold: 1 }],
    ['trustees', { ...TRUSTEES, names: ['陈立', ''] }],
    ['trustees', { ...TRUSTEES, publicKey: '' }],
    ['boxPublicKey', POINT.slice(1)],
    ['boxPublicKey', `C${POINT.slice(1)}`],
    ['ballotBytes', 2 ** 60],
    ['strata', {}],
    ['strata', [LEADERS, null]],
    ['strata', [{ ...LEADERS, groupId: '' }]],
    ['strata', [{ ...LEADERS, tag: 'e-1' }]],
    ['strata', [{ ...LEADERS, publicKey: `A${MODULUS.slice(1)}` }]],
    ['strata', [{ ...LEADERS, publicKey: MODULUS.replace(/.$/, 'A') }]],
    ['rollRoot', `${MANIFEST.rollRoot}=`],
    ['reviews', {}],
    ['reviews', [{ ...REVIEW, tables: [{ id: 'units', by: ['person'] }] }]],
    ['reviews', [{ ...REVIEW, minimumDissent: -1 }]],
    ['reviews', [{ ...REVIEW, minimumGroupSize: undefined }]],
    ['disclosure', { ...MANIFEST.disclosure, minimumDissent: '2' }],
    ['wordSlips', 'some'],
    ['disclosure', { ...MANIFEST.disclosure, noise: { epsilon: 0, fewestInCell: 100 } }],
    ['disclosure', { ...MANIFEST.disclosure, seed: 7 }],
    ['logPublicKey', ''],
    ['codeVersion', ''],
    ['member', 'e-1'],
  ])('whose %s is %j', (field, value) => {
    expect(fault({ ...MANIFEST, [field]: value })).toEqual({ code: 'manifest.field-invalid', field });
  });

  it('whose bytes are spelled in a second way', () => {
    // The last of 87 characters holds two bits that are no part of 65 bytes.
    expect(fault({ ...MANIFEST, boxPublicKey: POINT.replace(/E$/, 'F') })).toMatchObject({ field: 'boxPublicKey' });
  });

  it.each([
    ['strata', { ...MANIFEST, strata: [] }],
    ['strata', { ...MANIFEST, strata: [LEADERS, { ...PEERS, groupId: 'leaders' }] }],
    ['strata', { ...LINKS_MANIFEST, strata: MANIFEST.strata }],
    ['rollRoot', { ...LINKS_MANIFEST, mode: 'roll', strata: MANIFEST.strata }],
    ['rollRoot', { ...LINKS_MANIFEST, rollRoot: MANIFEST.rollRoot }],
    ['closesAt', { ...MANIFEST, closesAt: MANIFEST.opensAt }],
    ['trustees', { ...MANIFEST, custody: 'trustees' }],
    ['trustees', { ...MANIFEST, trustees: TRUSTEES }],
    ['trustees', { ...MANIFEST, custody: 'trustees', trustees: { ...TRUSTEES, threshold: 4 } }],
  ])('whose %s does not go with the rest', (field, content) => {
    expect(fault(content)).toEqual({ code: 'manifest.contradictory', field });
  });
});

function fault(content: object): unknown {
  const read = readManifest(canonicalJson(content));
  return read.ok ? null : read.error;
}
