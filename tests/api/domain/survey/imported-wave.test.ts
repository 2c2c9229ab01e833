import { describe, expect, it } from 'vitest';
import type { Collection, Wave } from '#domain/survey/model';
import { nextStep } from '#domain/survey/next-step';
import { participationOf } from '#domain/survey/participation';
import { checkReadiness } from '#domain/survey/readiness';
import { COLLECTED_FORM, THREE_GROUPS } from '../../../support/fixtures/collected-fixture';
import { exampleWave } from '../../../support/fixtures/results-fixture';

const LINKS: Collection = { kind: 'links' };
const IMPORT: Collection = { kind: 'import', personal: true };
const NOW = Date.UTC(2026, 4, 18);

function openWave(collection: Collection, closesAt?: number): Wave {
  const { settings, ...wave } = exampleWave({ number: 1 });
  const dates = closesAt === undefined ? {} : { closesAt };
  return { ...wave, state: 'open', groups: THREE_GROUPS, settings: { ...settings, collection }, ...dates };
}

const received = (counts: readonly number[]) =>
  counts.map((count, index) => ({ groupId: `g${index + 1}`, received: count }));

describe('participation', () => {
  it('is rounded where members send ballots, and exact in what was imported', () => {
    const imported = received([1, 2, 3]);
    const shown = participationOf({ groups: THREE_GROUPS, received: received([4, 9, 10]), imported, open: true });
    expect(shown).toEqual({ received: 21, rounded: true, groups: received([1, 7, 13]) });
  });

  it('adds up to its total, which so tells nothing of what groups leave out', () => {
    const shown = [
      [4, 9, 10],
      [0, 5, 14],
    ].map((counts) => participationOf({ groups: THREE_GROUPS, received: received(counts), open: true }));
    expect(shown[0]).toEqual(shown[1]);
  });

  it('is exact once nothing can come in any more', () => {
    const shown = participationOf({ groups: THREE_GROUPS, received: received([4, 9, 10]), open: false });
    expect(shown).toEqual({ received: 23, rounded: false, groups: received([4, 9, 10]) });
  });
});

describe('the next step', () => {
  const stepOf = (wave: Wave, counts: readonly number[]) =>
    nextStep({
      wave,
      participation: participationOf({ groups: THREE_GROUPS, received: received(counts), open: false }),
      questionnaireErrors: 0,
      questions: 1,
      now: NOW,
    }).code;

  it.each<[Collection, readonly number[], string]>([
    [IMPORT, [0, 0, 0], 'import'],
    [IMPORT, [0, 1, 0], 'close'],
    [LINKS, [0, 0, 0], 'send-links'],
    [LINKS, [0, 1, 0], 'watch'],
  ])('of %j with %j ballots is %s', (collection, counts, code) => {
    expect(stepOf(openWave(collection), counts)).toBe(code);
  });

  it('is closing where a date was set that has passed', () => {
    expect(stepOf(openWave(IMPORT, NOW - 1), [1, 0, 0])).toBe('close-overdue');
  });
});

describe('what is needed to open', () => {
  const problemsOf = (wave: Wave) =>
    checkReadiness({ wave, questionnaire: COLLECTED_FORM, now: NOW }).map(({ code }) => code);

  it('is a closing date where members have to be told one', () => {
    expect(problemsOf(openWave(LINKS))).toEqual(['wave.no-closing-date']);
    expect(problemsOf(openWave(IMPORT))).toEqual([]);
    expect(problemsOf(openWave(IMPORT, NOW - 1))).toEqual(['wave.closing-date-passed']);
  });
});
