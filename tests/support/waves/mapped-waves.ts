import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { UnitLinks } from '#domain/mapping/unit-links';
import { questionnaireOf } from '../../api/domain/tabulation/review/example-review';
import { csv, RATING_TITLES, REVIEW, type Row, THREE_GROUPS } from '../fixtures/collected-fixture';
import { SATISFACTION_SCALE } from '../fixtures/results-fixture';
import { seededRandom } from '../seeded-random';
import type { TestApp } from '../test-app';
import { done, type TestClient } from '../test-client';
import { openImportWave } from './open-import-wave';

/** Waves of one survey, each over units of its own, with what became of them. */
export interface MappedWaves {
  /** Counts a wave that rates units of these codes, and gives its path. */
  readonly hold: (wave: HeldWave) => Promise<string>;
  readonly publish: (path: string) => Promise<void>;
  readonly map: (later: string, earlier: string, links: UnitLinks) => Promise<void>;
  readonly surveyId: () => string;
}

interface HeldWave {
  readonly codes: readonly string[];
  readonly seed: number;
  /** Rated by one person alone, so that nothing of them is shown. */
  readonly hardlyRated?: readonly string[];
  /** Of units that are not called by their code. */
  readonly names?: Readonly<Record<string, string>>;
}

export function mappedWaves(test: TestApp, administrator: TestClient): MappedWaves {
  let survey = '';
  return {
    surveyId: () => survey.split('/').at(-1) ?? '',
    hold: async (wave) => {
      const path = survey === '' ? await holdFirst(wave) : await holdNext(wave);
      const source = { kind: 'text', text: csv(RATING_TITLES, ...rowsOf(wave)) };
      await done(administrator.post(`${path}/imports`, { source, commit: true }));
      await done(administrator.post(`${path}/closing`, {}));
      await done(administrator.post(`${path}/count`, {}));
      await test.settled();
      return path;
    },
    publish: async (path) => {
      await done(administrator.post(`${path}/publication`, {}));
    },
    map: async (later, earlier, links) => {
      const { body } = await administrator.get(`${later}/unit-mapping`);
      const [targets] = body['divisions'] as readonly { readonly revision: number }[];
      const mapping = { division: 'targets', revision: targets?.revision, links };
      const earlierWaveId = earlier.split('/').at(-1);
      await done(administrator.send('PUT', `${later}/unit-mapping`, { earlierWaveId, ...mapping }));
    },
  };

  async function holdFirst(wave: HeldWave): Promise<string> {
    const path = await openImportWave(administrator, {
      questionnaire: questionnaireOf(reviewOver(wave)),
      groups: THREE_GROUPS,
      collection: { kind: 'import', personal: true },
    });
    survey = `/api/surveys/${String((await administrator.get(path)).body['surveyId'])}`;
    return path;
  }

  async function holdNext(wave: HeldWave): Promise<string> {
    const made = await done(administrator.post(`${survey}/waves`, { title: { zh: `第 ${wave.seed} 次` } }));
    const { revision } = (await administrator.get(survey)).body;
    const draft = questionnaireOf(reviewOver(wave));
    await done(administrator.send('PUT', `${survey}/draft`, { revision, draft }));
    const path = `/api/waves/${String(made['waveId'])}`;
    await done(administrator.post(`${path}/opening`, {}));
    return path;
  }
}

function nameOf(code: string, { names = {} }: HeldWave): string {
  return names[code] ?? `单位${code}`;
}

function reviewOver(wave: HeldWave): TargetsQuestion {
  const targets = wave.codes.map((id) => ({ id, name: { zh: nameOf(id, wave) }, category: 'all', initials: '' }));
  return { ...REVIEW, targets };
}

/** Of every unit by twelve raters of each group. */
function rowsOf(wave: HeldWave): readonly Row[] {
  const { codes, seed, hardlyRated = [] } = wave;
  const random = seededRandom(seed);
  const labels = SATISFACTION_SCALE.options.map(({ label }) => label.zh);
  return THREE_GROUPS.flatMap(({ id, name }) =>
    Array.from({ length: 12 }, (_, rater) => rater).flatMap((rater) =>
      codes
        .filter((code) => rater === 0 || !hardlyRated.includes(code))
        .flatMap((code) =>
          REVIEW.criteria.map(({ title }) => {
            const label = labels[random.wholeBetween(0, 4)] ?? '';
            return [`${id}-${rater}`, name.zh, nameOf(code, wave), title.zh, label];
          }),
        ),
    ),
  );
}
