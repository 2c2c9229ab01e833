import { encodeBase64url } from '#domain/anonymity/base64url';
import type { Manifest } from '#domain/anonymity/manifest/manifest';

const bytes = (length: number, first: number) => encodeBase64url(new Uint8Array(length).fill(first, 0, 1).fill(1, 1));

/** Keys of the right form that nobody has. */
export const POINT = bytes(65, 4);
export const MODULUS = bytes(256, 128);

export const MANIFEST: Manifest = {
  version: 1,
  organisation: { zh: '北方研究院', en: 'Northern Institute' },
  waveId: 'w-2026',
  number: 2,
  title: { zh: '2026 年职能部门评议' },
  kind: 'review',
  mode: 'roll',
  questionnaireHash: '1'.repeat(64),
  schemeHash: 'ab'.repeat(32),
  opensAt: 1_780_000_000_000,
  closesAt: 1_780_600_000_000,
  postponement: { times: 1, days: 7 },
  graceHours: 24,
  minimumGroupSize: 10,
  custody: 'server',
  boxPublicKey: POINT,
  ballotBytes: 2048,
  strata: [
    { groupId: 'leaders', name: { zh: '中层干部' }, size: 42, publicKey: MODULUS },
    { groupId: 'peers', name: { zh: '职工代表', en: 'Delegates' }, size: 120, publicKey: MODULUS },
  ],
  rollRoot: bytes(32, 7),
  logPublicKey: POINT,
  publication: {
    tables: [{ id: 'rater-groups', title: { zh: '评价主体' }, by: [{ kind: 'rater-group' }] }],
    textThreshold: 10,
  },
  reviews: [
    {
      question: 'review',
      tables: [
        { id: 'units', by: ['target'] },
        { id: 'unit-groups', by: ['target', 'rater-group'] },
      ],
      minimumGroupSize: 10,
      minimumDissent: 2,
    },
  ],
  disclosure: { minimumDissent: 2, smallestNamedGroup: 30, noise: { epsilon: 1, fewestInCell: 100 } },
  wordSlips: 'every-ballot',
  codeVersion: '0.1.0',
};

export const LINKS_MANIFEST: Manifest = (({ rollRoot: _, ...rest }) => ({ ...rest, mode: 'links', strata: [] }))(
  MANIFEST,
);
