import { describe, expect, it } from 'vitest';
import { checkLetter, fillLetter } from '#domain/mail/letter';

const PARTS = {
  name: '张{链接}三',
  survey: '机关作风评议',
  link: 'https://a.test/f/x#y',
  words: '山 水 风 云 日 月',
  deadline: '11 月 30 日 18:00',
};
const LETTER = { subject: '请参加{评议}', text: '{姓名}：\n{链接}\n核对词：{六个词}\n{截止时间} 截止' };

describe('a letter', () => {
  it('says to each person what is theirs, and does not look through it again', () => {
    expect(fillLetter(LETTER, PARTS)).toEqual({
      subject: '请参加机关作风评议',
      text: '张{链接}三：\nhttps://a.test/f/x#y\n核对词：山 水 风 云 日 月\n11 月 30 日 18:00 截止',
    });
  });

  it('takes placeholders in English too, and with spaces inside', () => {
    const { text } = fillLetter({ subject: 's', text: '{ name }: {link} ({six words})' }, PARTS);
    expect(text).toBe('张{链接}三: https://a.test/f/x#y (山 水 风 云 日 月)');
  });

  it('has a subject of one line, whatever a name holds', () => {
    const { subject } = fillLetter({ subject: '{姓名} 请看', text: '' }, { ...PARTS, name: '张\r\nBcc: a@b.cn' });
    expect(subject).toBe('张 Bcc: a@b.cn 请看');
  });

  it('is complete with its link and the six words', () => {
    expect(checkLetter(LETTER)).toEqual([]);
    expect(checkLetter({ subject: '{评议}', text: '{姓名}' })).toEqual([
      { code: 'part-missing', part: 'link' },
      { code: 'part-missing', part: 'words' },
    ]);
  });

  it('names a placeholder that nobody can fill, once', () => {
    const text = `${LETTER.text}{电话}{电话}`;
    expect(checkLetter({ ...LETTER, text })).toEqual([{ code: 'part-unknown', written: '电话' }]);
  });

  it('keeps its link out of the subject', () => {
    expect(checkLetter({ ...LETTER, subject: '{link}' })).toEqual([{ code: 'link-in-subject' }]);
  });
});
