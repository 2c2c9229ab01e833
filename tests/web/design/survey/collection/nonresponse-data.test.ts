import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkNonresponse,
  fieldsOf,
  nonresponseOf,
  PEOPLE_FIELDS,
} from '../../../../../web/design/survey/collection/nonresponse-data';
import { loadWords } from '../../../../../web/lib/i18n';
import { collectionWords } from '../../../../../web/lib/words';
import { rememberIn } from '../../../lib/memory-storage';

const SAID = { refused: 120, notContacted: 200, other: 30, unknown: 100, eligibleShare: 0.1 + 0.2 };

rememberIn(globalThis);
beforeAll(() => loadWords(collectionWords));

describe('the form about people who gave no ballot', () => {
  it('shows the share in per cent and reads back what was said', () => {
    expect(fieldsOf(SAID)).toMatchObject({ refused: '120', eligibleShare: '30' });
    expect(nonresponseOf(fieldsOf(SAID))).toEqual({ ...SAID, eligibleShare: 0.3 });
    expect(nonresponseOf(fieldsOf(null))).toEqual({
      refused: 0,
      notContacted: 0,
      other: 0,
      unknown: 0,
      eligibleShare: 1,
    });
  });

  it('takes whole numbers of people and a share of 0 to 100', () => {
    const faults = (values: Partial<ReturnType<typeof fieldsOf>>) =>
      Object.values(checkNonresponse({ ...fieldsOf(SAID), ...values })).filter((message) => message !== undefined);
    expect(faults({})).toEqual([]);
    for (const name of PEOPLE_FIELDS)
      for (const wrong of ['', '-1', '1.5', 'x']) expect(faults({ [name]: wrong })).toHaveLength(1);
    for (const wrong of ['', '-1', '101', 'x']) expect(faults({ eligibleShare: wrong })).toHaveLength(1);
  });
});
