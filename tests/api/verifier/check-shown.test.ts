import { describe, expect, it } from 'vitest';
import type { Questionnaire } from '#domain/questionnaire/model';
import { shownHashes } from '#domain/survey/shown-questionnaire';
import { shownFaults, shownGaps } from '../../../api/verifier/check-shown.mjs';
import { EVERY_KIND } from '../domain/answers/every-kind';

const text = (zh: string, en: string) => ({ zh, en });

/** Everything in it that a page shows otherwise than it is published. */
const QUESTIONNAIRE: Questionnaire = {
  ...EVERY_KIND,
  introduction: text('请如实作答。', 'Please answer as it is.'),
  pages: [
    {
      id: 'start',
      title: text('办事', 'Services'),
      questions: [
        {
          kind: 'single',
          id: 'been',
          title: text('去年办过事吗？', 'Have you been there?'),
          required: true,
          options: [
            { id: 'yes', label: text('办过', 'Yes'), score: 100 },
            { id: 'no', label: { zh: '没有', en: '' }, score: 0, nonSubstantive: true },
          ],
        },
      ],
    },
    ...EVERY_KIND.pages,
    {
      id: 'end',
      title: { zh: '其他' },
      showIf: { any: [{ question: 'been', chosen: 'yes' }, { not: { question: 'been', answered: true } }] },
      questions: [{ kind: 'long-text', id: 'reason', title: { zh: '为什么？' }, required: false, maximumLength: 500 }],
    },
  ],
};

const swapped = (language: 'zh' | 'en'): Questionnaire => {
  const content = structuredClone(QUESTIONNAIRE);
  const [question] = content.pages[0]?.questions ?? [];
  if (question?.kind !== 'single') expect.unreachable();
  const [yes, no] = question.options;
  if (!yes || !no) expect.unreachable();
  const labels = (label: object, other: object) => ({ ...label, ...other });
  const options = [
    { ...yes, label: labels(yes.label, { [language]: no.label[language] }) },
    { ...no, label: labels(no.label, { [language]: yes.label[language] }) },
  ];
  return {
    ...content,
    pages: content.pages.map((page, index) => (index ? page : { ...page, questions: [{ ...question, options }] })),
  } as Questionnaire;
};

describe('what phones were given', () => {
  it('is the questionnaire of the manifest, by code of its own', async () => {
    expect(shownFaults(QUESTIONNAIRE, { shown: await shownHashes(QUESTIONNAIRE) })).toEqual([]);
    expect(shownFaults(EVERY_KIND, { shown: await shownHashes(EVERY_KIND) })).toEqual([]);
  });

  it('is named where options are exchanged, in the language in which they are', async () => {
    const fault = (name: string) => `what phones were given in ${name} is not the questionnaire of the manifest`;
    expect(shownFaults(QUESTIONNAIRE, { shown: await shownHashes(swapped('zh')) })).toContain(fault('Chinese'));
    expect(shownFaults(QUESTIONNAIRE, { shown: await shownHashes(swapped('en')) })).toContain(fault('English'));
    const shown = await shownHashes(QUESTIONNAIRE);
    expect(shownFaults(QUESTIONNAIRE, { shown: { ...shown, zh: shown.en } })).toEqual([fault('Chinese')]);
    expect(shownFaults(QUESTIONNAIRE, { shown: { zh: shown.zh } })).toEqual([fault('English')]);
  });

  it('is not told by a manifest of an earlier version, nor without the questionnaire, and the gaps say so', async () => {
    expect(shownFaults(QUESTIONNAIRE, {})).toEqual([]);
    expect(shownGaps(QUESTIONNAIRE, {})).toEqual([expect.stringMatching(/manifest does not say/)]);
    const shown = await shownHashes(QUESTIONNAIRE);
    expect(shownFaults(undefined, { shown })).toEqual([]);
    expect(shownGaps(undefined, { shown })).toEqual([expect.stringMatching(/no questionnaire/)]);
    expect(shownGaps(QUESTIONNAIRE, { shown })).toEqual([]);
  });
});
