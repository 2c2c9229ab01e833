import { describe, expect, it } from 'vitest';
import { sentenceFor } from '../../db/seed';

describe('what npm run demo says where there are units already', () => {
  it('names the folder to delete after an interrupted filling', () => {
    expect(sentenceFor('not-empty', { DATA_FOLDER: 'my-data' })).toContain('delete the folder my-data');
  });

  it('speaks of the database where there is one of its own', () => {
    const place = { DATA_FOLDER: 'my-data', DATABASE_URL: 'postgres://localhost/pingyi' };
    expect(sentenceFor('not-empty', place)).toContain('empty the database');
    expect(sentenceFor('not-empty', place)).not.toContain('my-data');
  });
});
