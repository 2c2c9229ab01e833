import { expect, it } from 'vitest';
import { questionsOf } from '#domain/questionnaire/model';
import { packTargets } from '#domain/survey/packed-targets';
import { shownVersion, withShownTargets } from '../../../../api/http/fill-page/shown-version';
import { exampleReview } from '../../../web/fill/sample-wave';

const VERSION = { versionHash: 'review', questionnaire: exampleReview() };

function unitsIn(questionnaire: ReturnType<typeof shownVersion>) {
  const question = questionsOf(questionnaire).find(({ kind }) => kind === 'targets');
  return question?.kind === 'targets' ? question.targets : expect.unreachable();
}

it('makes and packs a version once for all who open a link', () => {
  const units = unitsIn(shownVersion(VERSION, 'zh'));
  expect(unitsIn(shownVersion(VERSION, 'zh'))).toBe(units);
  const written = withShownTargets('targets', units);
  expect(written).toEqual(packTargets(units));
  expect(withShownTargets('targets', units)).toBe(written);
});

it('packs units alike that are of no version that it has shown', () => {
  const units = structuredClone(unitsIn(shownVersion(VERSION, 'zh')));
  expect(withShownTargets('targets', units)).toEqual(packTargets(units));
  expect(withShownTargets('options', units)).toBe(units);
});
