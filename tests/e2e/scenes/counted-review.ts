import { expect } from 'vitest';
import { questionnaireOf } from '../../api/domain/tabulation/review/example-review';
import { csv, RATING_TITLES, ratingRows, REVIEW, THREE_GROUPS } from '../../support/fixtures/collected-fixture';
import type { TestClient } from '../../support/test-client';
import { openImportWave } from '../../support/waves/open-import-wave';
import { untilCounted } from '../screen/browser-client';

/** Four units with the codes and names that the review rates, in one category. */
export async function addRatedUnits(organizer: TestClient): Promise<void> {
  const category = await organizer.post('/api/units/categories', { name: { zh: '综合类', en: 'General' } });
  for (const { id, name } of REVIEW.targets) {
    const unit = { code: id, name, categoryId: category.body['id'] };
    expect((await organizer.post('/api/units', unit)).status).toBe(201);
  }
}

/** A review of them that was held elsewhere, closed and counted. */
export async function countReview(organizer: TestClient): Promise<void> {
  const wave = await openImportWave(organizer, {
    questionnaire: questionnaireOf(REVIEW),
    groups: THREE_GROUPS,
    collection: { kind: 'import', personal: false },
  });
  const source = { kind: 'text', text: csv(RATING_TITLES, ...ratingRows(3)) };
  await organizer.post(`${wave}/imports`, { source, commit: true });
  await organizer.post(`${wave}/closing`, {});
  await organizer.post(`${wave}/count`, {});
  await untilCounted(organizer, wave);
}
