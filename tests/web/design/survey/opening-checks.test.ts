import { describe, expect, it } from 'vitest';
import { WORK_STYLE_REVIEW } from '#domain/questionnaire/templates/work-style-review';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { Collection, RaterGroup } from '#domain/survey/model';
import { checkText } from '../../../../web/design/survey/opening/check-text';
import { openingChecks, openingFacts } from '../../../../web/design/survey/opening/opening-checks';
import { loadWords } from '../../../../web/lib/i18n';
import { openingWords, publicationWords } from '../../../../web/lib/words';
import { questionnaireOf, reviewOf } from '../../../api/domain/tabulation/review/example-review';
import { TWO_PAGES } from './sample-questionnaire';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

function waveWith(groups: readonly RaterGroup[], closesAt: number | undefined = NOW + DAY) {
  return {
    title: TWO_PAGES.title,
    groups,
    settings: { minimumGroupSize: 10, fullPoints: 100, purpose: { zh: '改进作风' } },
    ...(closesAt !== undefined && { closesAt }),
  };
}

const LEADERS: RaterGroup = { id: 'g1', name: { zh: '领导' }, weight: 100, expected: 86 };

describe('the checklist before the opening', () => {
  it('passes a poll that is complete, and asks nothing about units', () => {
    const facts = openingFacts({ wave: waveWith([LEADERS]), questionnaire: TWO_PAGES, now: NOW });
    const checks = openingChecks(facts);
    expect([...checks.values()].filter((status) => status === 'open')).toEqual([]);
    expect(checks.has('targets')).toBe(false);
  });

  it('counts the tables that will be published: everybody, and those of the plan', async () => {
    await loadWords(openingWords);
    const wave = waveWith([LEADERS]);
    const facts = openingFacts({ wave, questionnaire: TWO_PAGES, now: NOW });
    expect(checkText('minimum', facts, wave)).toBe('2 张表，一格满 10 份才公布');
    const publication = { tables: [], textThreshold: 10 };
    const settings = { ...wave.settings, publication };
    expect(openingFacts({ wave: { ...wave, settings }, questionnaire: TWO_PAGES, now: NOW }).tables).toBe(1);
  });

  it('says of a plan that has to be mended which table and why', async () => {
    await loadWords(openingWords, publicationWords);
    const tables = ['t1', 't2'].map((id) => ({ id, title: { zh: `表 ${id}` }, by: [] }));
    const settings = { ...waveWith([LEADERS]).settings, publication: { tables, textThreshold: 10 } };
    const wave = { ...waveWith([LEADERS]), settings };
    const facts = openingFacts({ wave, questionnaire: TWO_PAGES, now: NOW });
    expect(openingChecks(facts).get('minimum')).toBe('open');
    expect(checkText('minimum', facts, wave)).toBe('发布方案要改，「表 t1」：这张表没有选按什么分。另有 1 处。');
  });

  it('keeps a review without units from being opened', () => {
    const questionnaire = WORK_STYLE_REVIEW.questionnaire;
    const facts = openingFacts({ wave: waveWith([LEADERS]), questionnaire, now: NOW });
    expect(facts.targets).toEqual({ count: 0, criteria: 5 });
    expect(openingChecks(facts).get('targets')).toBe('open');
  });

  it('keeps a review from being opened of which only some are asked the ratings, and names them', () => {
    const condition = { question: 'q1', chosen: 'yes' };
    const factsOf = (collection?: Collection) => {
      const wave = waveWith([LEADERS]);
      const settings = { ...wave.settings, ...(collection && { collection }) };
      const questionnaire = questionnaireOf({ ...reviewOf(2), showIf: condition });
      return openingFacts({ wave: { ...wave, settings }, questionnaire, now: NOW });
    };
    expect(factsOf().ratingsOfSome).toEqual([{ zh: '评议' }]);
    expect(openingChecks(factsOf()).get('targets')).toBe('open');
    expect(factsOf({ kind: 'import', personal: false }).ratingsOfSome).toEqual([]);
  });

  it('asks for weights of 100 and for a closing time that is to come', () => {
    const wave = waveWith([{ ...LEADERS, weight: 95 }], NOW - DAY);
    const checks = openingChecks(openingFacts({ wave, questionnaire: TWO_PAGES, now: NOW }));
    expect(checks.get('groups')).toBe('open');
    expect(checks.get('times')).toBe('open');
  });

  it('asks a wave of imported data for nothing that only members would need', () => {
    const { closesAt: _, ...wave } = waveWith([LEADERS]);
    const collection = { kind: 'import', personal: true } as const;
    const imported = { ...wave, settings: { ...wave.settings, collection } };
    const checks = openingChecks(openingFacts({ wave: imported, questionnaire: TWO_PAGES, now: NOW }));
    expect([...checks.keys()].filter((id) => id === 'times' || id === 'key' || id === 'english')).toEqual([]);
    expect([...checks.values()].filter((status) => status === 'open')).toEqual([]);
  });

  it('asks a wave with a roll for people enough in each group, and not for numbers that the roll tells', () => {
    const { expected: _, ...leaders } = LEADERS;
    const wave = waveWith([leaders]);
    const rolled = { ...wave, settings: { ...wave.settings, collection: { kind: 'roll' } as const } };
    const factsWith = (roll: readonly { readonly groupId: string; readonly size: number }[]) =>
      openingFacts({ wave: rolled, questionnaire: TWO_PAGES, now: NOW, roll });
    expect(openingChecks(factsWith([])).get('roll')).toBe('open');
    expect(factsWith([{ groupId: 'g1', size: 19 }]).roll).toEqual({
      people: 19,
      smallGroups: [LEADERS.name],
      strangers: 0,
    });
    expect(openingChecks(factsWith([{ groupId: 'g1', size: 19 }])).get('roll')).toBe('open');
    const strangers = factsWith([
      { groupId: 'g1', size: 20 },
      { groupId: 'gone', size: 3 },
    ]);
    expect([strangers.roll?.strangers, openingChecks(strangers).get('roll')]).toEqual([3, 'open']);
    const checks = openingChecks(factsWith([{ groupId: 'g1', size: 20 }]));
    expect(checks.get('roll')).toBe('ok');
    expect(['expected', 'key'].filter((id) => [...checks.keys()].some((known) => known === id))).toEqual([]);
  });

  it('only remarks on texts without English and on groups that are too small', () => {
    const wave = waveWith([{ ...LEADERS, expected: 6 }]);
    const facts = openingFacts({ wave, questionnaire: TWO_PAGES, now: NOW });
    // Title, two page titles, three questions of a title and two options each; the group; the purpose.
    expect(facts.missingEnglish).toBe(14);
    const checks = openingChecks(facts);
    expect(checks.get('english')).toBe('look');
    expect(checks.get('expected')).toBe('look');
  });

  it('looks for English in the title of the wave and in the names of units and categories too', () => {
    const wave = { ...waveWith([LEADERS]), title: { zh: '第二季度' } };
    const review = WORK_STYLE_REVIEW.questionnaire;
    const category = { id: 'c1', title: { zh: '机关' } };
    const questionnaire = {
      ...review,
      pages: review.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) =>
          question.kind === 'targets'
            ? {
                ...question,
                categories: [category],
                targets: [{ id: 'u1', name: { zh: '财务处' }, category: 'c1', initials: 'cwc' }],
              }
            : question,
        ),
      })),
    };
    const bare = openingFacts({ wave: { ...wave, title: review.title }, questionnaire: review, now: NOW });
    const facts = openingFacts({ wave, questionnaire, now: NOW });
    expect(facts.missingUnitEnglish).toBe(2);
    expect(facts.missingEnglish - bare.missingEnglish).toBe(3);
  });

  it('asks for a possible scheme, and only remarks on a worst answer that is worth something', () => {
    const questionnaire = questionnaireOf(reviewOf(2));
    const statusWith = (scheme: Partial<ScoringScheme>) => {
      const wave = waveWith([LEADERS]);
      const settings = { ...wave.settings, scheme: { ...USUAL_SCHEME, ...scheme } };
      return openingChecks(openingFacts({ wave: { ...wave, settings }, questionnaire, now: NOW })).get('scheme');
    };
    expect(statusWith({})).toBe('ok');
    expect(statusWith({ optionScores: { review: { s0: 20 } } })).toBe('look');
    expect(statusWith({ trimming: { kind: 'share', share: 0.4, cut: 'drop' } })).toBe('open');
  });

  it('says nothing of scoring where there is nothing to score, unless somebody has set it', () => {
    const wave = waveWith([LEADERS]);
    const linesOf = (scheme?: ScoringScheme) => {
      const settings = { ...wave.settings, ...(scheme && { scheme }) };
      return openingChecks(openingFacts({ wave: { ...wave, settings }, questionnaire: TWO_PAGES, now: NOW }));
    };
    expect(linesOf().has('scheme')).toBe(false);
    expect(linesOf({ ...USUAL_SCHEME, missingGroup: 'fail' }).get('scheme')).toBe('ok');
  });

  it('remarks on expected numbers that are entered for some groups only', () => {
    const { expected: _expected, ...blank } = LEADERS;
    const groups = [
      { ...LEADERS, weight: 50 },
      { ...blank, id: 'g2', weight: 50 },
    ];
    const facts = openingFacts({ wave: waveWith(groups), questionnaire: TWO_PAGES, now: NOW });
    expect(facts.blankExpected).toBe(1);
    expect(openingChecks(facts).get('expected')).toBe('look');
  });
});
