import { describe, expect, it } from 'vitest';
import { ballotBytes, maximumVectorBytes, PADDING_STEP } from '#domain/answers/ballot-size';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import { padPlaintext, unpadPlaintext } from '#domain/answers/padding';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { TEMPLATES } from '#domain/questionnaire/templates';
import { EVERY_KIND } from './every-kind';
import { randomAnswers, randomNumbers } from './random-answers';

function formOf(question: Question): Questionnaire {
  return {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [{ id: 'p', title: { zh: '' }, questions: [question] }],
  };
}

function jsonBytes(questionnaire: Questionnaire, answers: Answers): number {
  return new TextEncoder().encode(JSON.stringify(encodeAnswers(questionnaire, answers))).length;
}

describe('maximumVectorBytes', () => {
  it('bounds the JSON of 2000 random sets of answers', () => {
    const random = randomNumbers(7);
    const bound = maximumVectorBytes(EVERY_KIND);
    for (let round = 0; round < 2000; round += 1) {
      expect(jsonBytes(EVERY_KIND, randomAnswers(EVERY_KIND, random))).toBeLessThanOrEqual(bound);
    }
  });

  it.each(['好', '"', '\\', '\n', '\u0001', '\ud800', '😀'])('bounds a text full of %j', (character) => {
    const form = formOf({ id: 't', kind: 'long-text', title: { zh: 't' }, required: false, maximumLength: 1000 });
    const full = `x${character.repeat(1000)}`.slice(0, 999).concat('x');
    const bytes = jsonBytes(form, { t: full });
    expect(bytes).toBeLessThanOrEqual(maximumVectorBytes(form));
  });

  it('bounds the longest numbers and a full choice of a hundred options', () => {
    const number = formOf({ id: 'n', kind: 'number', title: { zh: 'n' }, required: false, decimals: 6 });
    expect(jsonBytes(number, { n: -0.0000072504544385159654 })).toBeLessThanOrEqual(maximumVectorBytes(number));
    const options = Array.from({ length: 100 }, (_, i) => ({ id: `o${i}`, label: { zh: `${i}` }, other: i === 99 }));
    const choice = formOf({ id: 'm', kind: 'multiple', title: { zh: 'm' }, required: false, options });
    const all = { options: options.map(({ id }) => id), other: '好'.repeat(200) };
    const bytes = jsonBytes(choice, { m: all });
    expect(bytes).toBeGreaterThan(890);
    expect(bytes).toBeLessThanOrEqual(maximumVectorBytes(choice));
  });

  it('bounds ratings on a scale of 250 options', () => {
    const options = Array.from({ length: 250 }, (_, i) => ({ id: `o${i}`, label: { zh: `${i}` }, score: i / 4 }));
    const items = Array.from({ length: 100 }, (_, i) => ({ id: `i${i}`, label: { zh: `${i}` } }));
    const base = { id: 'q', kind: 'items', title: { zh: 'q' }, required: false } as const;
    const form = formOf({ ...base, items, scale: { options } });
    const bytes = jsonBytes(form, { q: { items: Object.fromEntries(items.map(({ id }) => [id, 'o249'])) } });
    expect(bytes).toBe(204);
    expect(bytes).toBeLessThanOrEqual(maximumVectorBytes(form));
  });
});

describe('ballotBytes', () => {
  it('is a whole number of steps and at least one', () => {
    expect(ballotBytes(formOf({ id: 'd', kind: 'date', title: { zh: 'd' }, required: false }))).toBe(PADDING_STEP);
    for (const { questionnaire } of TEMPLATES) expect(ballotBytes(questionnaire) % PADDING_STEP).toBe(0);
  });

  it('leaves room for the envelope around a full vector', () => {
    const length = Math.floor((PADDING_STEP - 200) / 3);
    const text = { id: 't', kind: 'text', title: { zh: 't' }, required: false, maximumLength: length } as const;
    expect(ballotBytes(formOf(text))).toBe(2 * PADDING_STEP);
  });
});

describe('padding', () => {
  it('gives every content the same length and gives it back', () => {
    for (const length of [0, 1, 255, 256, 4092]) {
      const content = new Uint8Array(length).fill(7);
      const padded = padPlaintext(content, 4096);
      expect(padded.length).toBe(4096);
      expect(unpadPlaintext(padded)).toEqual({ ok: true, value: content });
    }
  });

  it('throws if the content does not fit', () => {
    expect(() => padPlaintext(new Uint8Array(4093), 4096)).toThrow(RangeError);
  });

  it('reads a padded text that is a part of a larger buffer', () => {
    const inside = new Uint8Array(200);
    inside.set(padPlaintext(Uint8Array.of(9, 8), 16), 100);
    expect(unpadPlaintext(inside.subarray(100, 116))).toEqual({ ok: true, value: Uint8Array.of(9, 8) });
  });

  it('refuses a broken length and a mark in the fill', () => {
    expect(unpadPlaintext(Uint8Array.of(0, 0, 0))).toEqual({ ok: false, error: 'padding.too-short' });
    expect(unpadPlaintext(Uint8Array.of(0, 0, 0, 2, 1))).toEqual({ ok: false, error: 'padding.too-short' });
    expect(unpadPlaintext(Uint8Array.of(0, 0, 0, 1, 1, 0, 1))).toEqual({ ok: false, error: 'padding.not-zero' });
  });
});
