import { beforeAll, describe, expect, it } from 'vitest';
import type { Condition, Option, Question } from '#domain/questionnaire/model';
import { loadWords } from '../../../../web/lib/i18n';
import { resultWords } from '../../../../web/lib/words';
import { askedOfText } from '../../../../web/results/questions/asked-of';
import { baseText } from '../../../../web/results/questions/question-texts';
import { exampleQuestionnaire } from '../../../support/fixtures/results-fixture';

const option = (id: string, zh: string): Option => ({ id, label: { zh } });

const TRIPS: Question = {
  id: 'trips',
  kind: 'single',
  title: { zh: '跑了几趟' },
  required: true,
  options: [option('one', '1 趟'), option('two', '2 趟'), { ...option('open', '还没有办成'), nonSubstantive: true }],
};

const chosen = (id: string) => ({ question: 'trips', chosen: id }) as const;

function askedOf(showIf: Condition | undefined): string | undefined {
  const why: Question = {
    id: 'why',
    kind: 'text',
    title: { zh: '为什么要多跑' },
    required: false,
    maximumLength: 100,
    ...(showIf !== undefined && { showIf }),
  };
  return askedOfText(why, exampleQuestionnaire([TRIPS, why]));
}

beforeAll(() => loadWords(resultWords));

describe('who was asked a question', () => {
  it('is said by what they chose before', () => {
    expect(askedOf(chosen('two'))).toBe('只问「跑了几趟」选了「2 趟」的人');
    expect(askedOf({ any: [chosen('two'), chosen('open')] })).toBe('只问「跑了几趟」选了「2 趟」或「还没有办成」的人');
  });

  it('is said to be some people where few words do not tell', () => {
    expect(askedOf({ not: chosen('one') })).toBe('只问一部分人');
    expect(askedOf({ all: [chosen('two'), { question: 'age', chosen: 'old' }] })).toBe('只问一部分人');
  });

  it('is not said where everybody was', () => {
    expect(askedOf(undefined)).toBeUndefined();
  });
});

describe('how many a question stands on', () => {
  const table = {
    question: 'trips',
    overall: { released: true, n: 90, dontKnow: 8, counts: [60, 30, 0] },
    groups: [],
  } as const;

  it('calls what has no place among the shares by its name, not a lack of knowledge', () => {
    expect(baseText(TRIPS, table)).toBe('90 人作答，另有 8 人选「还没有办成」，不计入占比');
  });

  it('says that people do not know where that is what they were offered', () => {
    const scale: Question = {
      id: 'rate',
      kind: 'scale',
      title: { zh: '打分' },
      required: true,
      from: 1,
      to: 5,
      lowLabel: { zh: '差' },
      highLabel: { zh: '好' },
      dontKnow: { zh: '不了解' },
    };
    expect(baseText(scale, table)).toBe('90 人作答，8 人不了解，不计入占比');
  });
});
