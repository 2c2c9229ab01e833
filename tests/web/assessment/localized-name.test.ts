import { describe, expect, it } from 'vitest';
import type { LocalizedText } from '#domain/questionnaire/model';
import { named, nameField } from '../../../web/assessment/scheme/panel/localized-name';

const SCORE: LocalizedText = { zh: '得分', en: 'Score' };

describe('the field of a name on an English page', () => {
  it('is empty once it is emptied, with the Chinese name behind it', () => {
    const emptied = named(SCORE, { language: 'en', text: '' });
    expect(nameField(emptied, 'en')).toEqual({ value: '', placeholder: '得分' });
    const typed = named(emptied, { language: 'en', text: `${nameField(emptied, 'en').value}New` });
    expect(typed).toEqual({ zh: '得分', en: 'New' });
  });

  it('holds its own language alone', () => {
    expect(nameField(SCORE, 'en').value).toBe('Score');
    expect(nameField(SCORE, 'zh')).toEqual({ value: '得分', placeholder: '' });
  });
});
