import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { SlipBallot, SlipCount } from '#domain/slips/slip-list';
import { slipPlanOf } from '#domain/slips/slip-plan';
import { createTabulation } from '#domain/tabulation/tabulate';
import { seededRandom } from '../../../support/seeded-random';
import { EVERY_KIND } from '../answers/every-kind';

export const WAVE = 'wave-1';
const GROUPS = [
  { id: 'leaders', name: { zh: '领导' }, weight: 40 },
  { id: 'peers', name: { zh: '互评' }, weight: 40 },
  { id: 'others', name: { zh: '其他' }, weight: 20 },
];
/** The last group is too small to be shown. */
const SIZES = [40, 60, 4];
export const SCHEME = {
  ...USUAL_SCHEME,
  validity: [{ id: 'equal', scope: 'ballot', test: { kind: 'all-equal', ratings: 8 }, action: 'void' }],
} as const;

const random = seededRandom(5);
const below = (limit: number) => random.wholeBetween(0, limit - 1);
const marks = (length: number, characters: string) =>
  Array.from({ length }, () => characters.charAt(below(characters.length))).join('');
const orNull = (cell: string): VectorCell => (/^\.+$/.test(cell) ? null : cell);
/** "Don't know" is about a unit as a whole. */
const card = () => (below(6) === 0 ? '--' : marks(2, '01234.'));
const given = (cell: VectorCell): VectorCell => (below(5) === 0 ? null : cell);

export function randomVector(): AnswerVector {
  const other = below(3);
  const first = below(3);
  return [
    other === 2 ? [2, `词${below(100)}`] : other,
    given([below(2), 2]),
    given('意见 | 一二'),
    given('词'),
    given(below(100)),
    given('2026-05-01'),
    given(below(4) === 0 ? '-' : below(11)),
    given([first, (first + 1) % 3]),
    given(orNull(marks(2, '01234-.'))),
    given(orNull(card() + card() + card())),
  ];
}

/** Says the same everywhere, which the scheme does not count. */
const equalVector = (): AnswerVector => [1, null, null, null, null, null, null, null, '33', '333333'];

/** Two that nest, and one that crosses them and is withheld. */
const PLAN: PublicationPlan = {
  textThreshold: 5,
  tables: [
    { id: 'groups', title: { zh: '组' }, by: [{ kind: 'rater-group' }] },
    {
      id: 'fine',
      title: { zh: '细' },
      by: [
        { kind: 'rater-group' },
        {
          kind: 'question',
          question: 'choice',
          merged: [
            { id: 'sure', title: { zh: '确定' }, members: ['yes', 'no'] },
            { id: 'unsure', title: { zh: '其他' }, members: ['else'] },
          ],
        },
      ],
    },
    { id: 'scale', title: { zh: '分' }, by: [{ kind: 'question', question: 'likely' }] },
  ],
};

const settingsOf = (scheme: ScoringScheme) => ({
  minimumGroupSize: 5,
  fullPoints: 10,
  purpose: { zh: '测试' },
  scheme,
  publication: PLAN,
});
const SLIPPED = { questionnaire: EVERY_KIND, groups: GROUPS, settings: settingsOf(SCHEME) };
export const SAMPLE_PLAN = slipPlanOf({ ...SLIPPED, wordSlips: 'every-ballot' });
/** Of a wave whose manifest says nothing of slips for words. */
export const EARLIER_PLAN = slipPlanOf({ ...SLIPPED, wordSlips: undefined });

export function countOf(ballots: readonly Omit<SlipBallot, 'counts'>[], scheme: ScoringScheme = SCHEME): SlipCount {
  const running = createTabulation({
    questionnaire: EVERY_KIND,
    groups: GROUPS,
    settings: settingsOf(scheme),
    random: () => random.wholeBetween(0, 2 ** 32 - 1),
  });
  const judged = ballots.map((ballot) => ({ ...ballot, counts: running.add(ballot) }));
  const tabulation = running.finish({
    received: ballots.length + 2,
    spoilt: 2,
    spoiltReasons: { 'not-openable': 2, 'wrong-version': 0, 'not-valid': 0 },
    counted: ballots.length,
    groups: GROUPS.map(({ id, weight }) => {
      const counted = ballots.filter(({ groupId }) => groupId === id).length;
      return { groupId: id, weight, received: counted, spoilt: 0, counted };
    }),
  });
  return { waveId: WAVE, questionnaire: EVERY_KIND, scheme, tabulation, ballots: judged };
}

/** A hundred ballots and four, each of which answers what it likes; six say the same everywhere. */
export function sampleCount(): SlipCount {
  return countOf(
    GROUPS.flatMap(({ id }, group) =>
      Array.from({ length: SIZES[group] ?? 0 }, (_, index) => ({
        groupId: id,
        vector: index < 2 ? equalVector() : randomVector(),
        seed: randomSeed(),
      })),
    ),
  );
}

export function randomSeed(): Uint8Array {
  return Uint8Array.from({ length: 32 }, () => below(256));
}
