import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import { done, type TestClient } from '../../support/test-client';
import { addUnits, importFigures, makeAssessment, setSources } from './assessment-by-interface';

const UNITS = ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局', '辛局'];

/** Of 60 and 40 points, with standard errors of 1; the first is ahead in work, the second with the public. */
const FIGURES = {
  work: [98, 92, 92, 84, 80, 78, 76, 70],
  public: [90, 98, 97, 84, 80, 78, 76, 70],
} as const;

const SCHEME = schemeOf([
  leaf({ id: 'work', name: { zh: '业务评估' }, points: 60 }, { kind: 'third-party' }),
  leaf({ id: 'public', name: { zh: '群众评议' }, points: 40 }, { kind: 'third-party' }),
]);

/** Units, scheme and figures of an assessment without a run; its path. */
export async function startAssessment(client: TestClient): Promise<string> {
  await addUnits(client, UNITS);
  const path = await makeAssessment(client, { title: { zh: '年度考核' }, scheme: SCHEME });
  await setSources(client, path, { work: await figures('work'), public: await figures('public') });
  await done(client.post(`${path}/versions`, {}));
  return path;

  function figures(indicatorId: keyof typeof FIGURES): Promise<object> {
    const rows = FIGURES[indicatorId].map((value, index) => `${index + 1},${value},1`);
    return importFigures(client, path, { indicatorId, lines: ['单位编号,数值,标准误', ...rows] });
  }
}
