import { describe, expect, it } from 'vitest';
import { chooseAmong } from '../../../web/fill/questions/choose-among';
import { moved } from '../../../web/fill/questions/moved';

const QUESTION = {
  maximum: 2,
  options: [
    ...['a', 'b', 'c'].map((id) => ({ id, label: { zh: id } })),
    { id: 'none', label: { zh: '都不' }, exclusive: true },
  ],
};

describe('choosing several', () => {
  it('adds and takes back', () => {
    expect(chooseAmong(QUESTION, ['a'], 'b')).toEqual(['a', 'b']);
    expect(chooseAmong(QUESTION, ['a', 'b'], 'a')).toEqual(['b']);
  });

  it('refuses one more than the limit and throws nothing out', () => {
    expect(chooseAmong(QUESTION, ['a', 'b'], 'c')).toBeNull();
  });

  it('lets an exclusive option clear the others, at the limit too, and be cleared by them', () => {
    expect(chooseAmong(QUESTION, ['a', 'b'], 'none')).toEqual(['none']);
    expect(chooseAmong(QUESTION, ['none'], 'c')).toEqual(['c']);
  });
});

describe('moving a ranked option', () => {
  it('swaps it with its neighbour', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  });
});
