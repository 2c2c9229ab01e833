import { beforeAll, describe, expect, it } from 'vitest';
import { gapLines, nextTitle, wayText } from '../../../web/assessment/card/card-next';
import { loadWords } from '../../../web/lib/i18n';
import { assessmentCardWords, assessmentResultWords, assessmentWords } from '../../../web/lib/words';
import { inputsOf, type Values } from '../../support/fixtures/assessment-fixture';
import { cardProps } from './card-fixture';

beforeAll(() => loadWords(assessmentCardWords, assessmentResultWords, assessmentWords));

describe('what the next grade would have taken', () => {
  const said = (values: Values, unitCode: string) => {
    const props = cardProps(inputsOf({ x: values }), { unitCode });
    const next = props.card.nextGrade ?? expect.unreachable();
    const ways = next.ways.map((way) => wayText(props.shown, way));
    return [nextTitle(props.shown, next), ...gapLines(props, next), ...ways];
  };

  it('is more than the total of those at the border, with a value that exceeds it', () => {
    const tied = { a: 95, b: 92, c: 92, d: 91, e: 85, f: 70, g: 50 };
    expect(said(tied, 'd')).toEqual([
      '离优秀还差 1.00 分以上',
      '名额有限，总分须超过 92.00 分。',
      '甲：还可得 9.00 分，够，数值要到 92.01',
    ]);
    expect(said(tied, 'b')).toEqual([
      '在优秀线上与别家同分',
      '名额有限，总分须高过同分的单位。',
      '甲：还可得 8.00 分，够，数值要到 92.01',
    ]);
  });

  it('is nothing that points could give where the category has no place', () => {
    const noPlace = ['同类没有优秀名额', '同类可评的有 3 家，按占比算下来没有名额，分数再高也评不上。'];
    expect(said({ a: 95, b: 85, c: 70 }, 'a')).toEqual(noPlace);
  });
});
