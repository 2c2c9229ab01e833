import { createHash } from 'node:crypto';
import { encodeAnswers } from '#domain/answers/encode-vector';
import type { LocalizedText, Question, Questionnaire } from '#domain/questionnaire/model';
import type { CheckedWave } from '#domain/survey/checked-wave';
import type { FillLanguage, FillPayload } from '#domain/survey/fill-wave';
import { beforeAll, describe, expect, it } from 'vitest';
import { momentInWords } from '#domain/survey/moment-in-words';
import type { AboutWave } from '../../../../api/http/fill-page/about-words';
import {
  contentSecurityPolicy,
  renderAboutPage,
  renderFillNotice,
  renderFillPage,
} from '../../../../api/http/fill-page/fill-page';
import { withUnpackedTargets } from '#domain/survey/packed-targets';
import { withShortIds } from '#domain/survey/shown-questionnaire';
import { builtTemplate } from '../../../web/fill/built-page';
import { sampleWave, templateQuestionnaire } from '../../../web/fill/sample-wave';

const QUESTIONNAIRE = templateQuestionnaire('thought-dynamics');

const UNITS: Question = {
  id: 'other',
  title: { zh: '还有' },
  required: false,
  kind: 'targets',
  criteria: [],
  scale: { options: [] },
  picking: 'all',
  selection: { kind: 'all' },
  categories: [],
  targets: [],
};

let template: string;

beforeAll(() => {
  template = builtTemplate();
});

describe('the page of a link', () => {
  it('tells who asks, how long it takes, until when and what for, before any script', () => {
    const text = readable(renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'zh' }));
    for (const part of [QUESTIONNAIRE.title.zh, '江州市直机关工委', '分钟', '11 月 30 日 18:00', '绩效考核 10 分']) {
      expect(text).toContain(part);
    }
  });

  it('promises confidentiality and names its limits, and does not speak of anonymity', () => {
    const text = readable(renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'zh' }));
    expect(text).toContain('怎样为您保密');
    expect(text).toContain('不满 10 人的分组，不出结果');
    expect(text).toContain('作答快慢只分四档，一起封好');
    expect(text).toContain('不保证一人一票');
    // The page on which a ballot is checked is for waves with a roll alone.
    expect(template.replace(/<script[^>]*data-form="check"[\s\S]*?<\/script>/g, '')).not.toMatch(/匿名|anonym/i);
  });

  it('comes in English', () => {
    const page = renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(readable(page)).toContain('30 November, 18:00');
    expect(readable(page)).not.toMatch(/用时|开始作答/);
  });

  it('leaves every slot filled and sends one script, one style and one language', () => {
    const page = renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'zh' });
    expect(page).not.toContain('<!--');
    expect(page.match(/<script type="module"/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toContain('Seal and send');
  });

  it('ships the choice of units with units to rate, and not without', () => {
    const [page] = QUESTIONNAIRE.pages;
    const pages = page ? [{ ...page, questions: [...page.questions, UNITS] }] : [];
    const scriptFor = (questionnaire: Questionnaire) =>
      /<script type="module">[\s\S]*?<\/script>/.exec(
        renderFillPage({ template, wave: sampleWave(questionnaire), language: 'zh' }),
      )?.[0];
    expect(scriptFor({ ...QUESTIONNAIRE, pages })).toContain('您和哪些单位打过交道');
    expect(scriptFor(QUESTIONNAIRE)).not.toContain('您和哪些单位打过交道');
  });

  it('cannot be broken out of by a title', () => {
    const hostile = { ...QUESTIONNAIRE, title: { zh: '</script><script>alert(1)</script>' } };
    const page = renderFillPage({ template, wave: { ...sampleWave(hostile), title: hostile.title }, language: 'zh' });
    expect(page).not.toContain('<script>alert');
  });
});

describe('the questionnaire in the page', () => {
  it('has Chinese beside English in the names of units alone, which can be searched in both', () => {
    const wave = { ...sampleWave(QUESTIONNAIRE), groupName: { zh: '基层' } };
    const { groupName, questionnaire } = payloadOf(renderFillPage({ template, wave, language: 'en' }));
    expect(questionnaire.pages[0]?.title).toEqual({ zh: '', en: 'Learning' });
    expect(groupName).toEqual({ zh: '基层' });
    const named = withTarget({ zh: '市税务局', en: 'Tax Service' });
    expect(JSON.stringify(payloadOf(renderFillPage({ template, wave: sampleWave(named), language: 'en' })))).toContain(
      '{"en":"Tax Service","zh":"市税务局"}',
    );
  });

  it('drops English where it is not shown, and points everywhere', () => {
    const { questionnaire } = payloadOf(renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'zh' }));
    expect(JSON.stringify(questionnaire)).not.toMatch(/"en"/);
    const options = questionnaire.pages.flatMap(({ questions }) =>
      questions.flatMap((q) => ('options' in q ? q.options : [])),
    );
    expect(options.filter(({ score }) => score !== undefined)).toEqual([]);
    expect(JSON.stringify(questionnaire)).not.toMatch(/"score":[1-9]/);
  });

  it('is packed into the same vector with its short ids, conditions included', () => {
    const long = conditional('yes', 'no');
    const answersInLongIds = { trust: { option: 'no' }, reason: '等太久' };
    const answersInShortIds = { '0': { option: '1' }, '1': '等太久' };
    expect(encodeAnswers(withShortIds(long), answersInShortIds)).toEqual(encodeAnswers(long, answersInLongIds));
    expect(encodeAnswers(withShortIds(long), { ...answersInShortIds, '0': { option: '0' } })).toEqual([0, null]);
  });
});

describe('a text without English on an English page', () => {
  const chinese = { ...sampleWave(QUESTIONNAIRE), title: { zh: '食堂' }, purpose: { zh: '占考核 10 分' } };
  const pageIn = (language: FillLanguage) => renderFillPage({ template, wave: chinese, language });

  it('says that it is Chinese, and nothing does on a Chinese one', () => {
    expect(pageIn('en')).toContain('<h1 lang="zh-CN" aria-label="食堂">');
    expect(pageIn('en')).toMatch(/<span lang="zh-CN"><span class="clause">占考核/);
    expect(pageIn('zh')).not.toMatch(/<(?:h1|span) lang/);
  });
});

describe('the policy of the page', () => {
  it('allows its own script and style by their hashes and nothing from elsewhere', () => {
    const page = renderFillPage({ template, wave: sampleWave(QUESTIONNAIRE), language: 'zh' });
    const policy = contentSecurityPolicy(template);
    const script = /<script type="module">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(new RegExp(`script-src [^;]*${escaped(hashOf(script))}`));
    expect(policy).toMatch(new RegExp(`style-src [^;]*${escaped(hashOf(style))}`));
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).not.toMatch(/unsafe|https?:/);
  });
});

describe('a moment on the page', () => {
  it.each([
    ['zh', '12 月 7 日 06:05'],
    ['en', '7 December, 06:05'],
  ] as const)('is written without a zero before the day in %s', (language, words) => {
    expect(momentInWords(Date.UTC(2026, 11, 6, 22, 5), language).replace(/\u00a0/g, ' ')).toBe(words);
  });
});

describe('the page of what anonymity rests on', () => {
  const wave: CheckedWave = {
    waveId: 'w',
    linkCode: 'c',
    groupId: 'g',
    groupName: { zh: '领导' },
    versionHash: 'v',
    title: { zh: '评议' },
    manifestHash: 'aa',
    stage: 'open',
  };
  const about = (circumstances: AboutWave, language: FillLanguage = 'zh') =>
    readable(renderAboutPage({ template, wave: { ...wave, ...circumstances }, language }));

  it('names who opens the ballots, and what they could do together', () => {
    const trustees = { names: ['王建国', '李秀英', '张伟'], threshold: 2, publicKey: '' };
    expect(about({ trustees })).toMatch(/里层要王建国、李秀英、张伟三人里来两人[\s\S]*两位保管人和管平台的人串通/);
    expect(about({ trustees }, 'en')).toMatch(/two of 王建国, 李秀英, 张伟 must come together/);
    expect(about({})).not.toMatch(/保管人和管平台|三人里来两人/);
  });

  it('says that the platform holds the key where there are no trustees', () => {
    expect(about({})).toContain('拆信的钥匙只有一把，在平台手里');
    expect(about({}, 'en')).toContain('The platform holds the only key');
  });

  it('names the published numbers that nobody can compute again', () => {
    expect(about({})).toMatch(/算不了的有三样：加了噪声的表、去掉了最高、最低评分卡的评分、数字题的平均数/);
    expect(about({}, 'en')).toMatch(
      /but for tables with noise, ratings of which cards were cut .*, and means of numbers/,
    );
  });

  it('says of a wave that an earlier version opened, and of no other, that anybody can count how many wrote something', () => {
    expect(about({ tellsWriters: true })).toContain('写一条就有一张计票条');
    expect(about({ tellsWriters: true }, 'en')).toContain('the audit file has a slip for each of them');
    expect(about({})).not.toContain('写一条就有一张');
    expect(about({}, 'en')).not.toContain('How many wrote');
  });

  it('speaks of slips where no names stand on the roll', () => {
    expect(about({ isOfCodes: true })).toMatch(/一张纸条一行[\s\S]*谁手里有两张，就能投两票/);
    expect(about({ isOfCodes: true })).not.toContain('联系方式');
    expect(about({})).toContain('联系方式');
  });
});

describe('a link with nothing to fill in', () => {
  it('does not say what becomes of the ballots after closing, which this page would not hear of', () => {
    const page = renderFillNotice({ template, notice: { kind: 'closed', title: { zh: '评议' } }, language: 'zh' });
    expect(readable(page)).toContain('不再收新的答卷');
    expect(readable(page)).not.toMatch(/正在|汇总/);
  });

  it.each([
    [
      'not-open-yet',
      { kind: 'not-open-yet', title: { zh: '评议' }, opensAt: Date.UTC(2026, 10, 25, 1) },
      /还没有开始.*11 月 25 日 09:00/,
    ],
    [
      'closed',
      { kind: 'closed', title: { zh: '评议' }, closedAt: Date.UTC(2026, 10, 30, 10) },
      /已经截止.*11 月 30 日 18:00/,
    ],
    ['unknown', { kind: 'unknown' }, /没有这个链接/],
  ] as const)('says so without a script: %s', (_name, notice, words) => {
    const page = renderFillNotice({ template, notice, language: 'zh' });
    expect(readable(page).replace(/\s+/g, ' ')).toMatch(words);
    expect(page).not.toContain('<script');
    expect(page).toContain('<style>');
  });
});

function withTarget(name: LocalizedText): Questionnaire {
  const review = templateQuestionnaire('work-style-review');
  const target = { id: '101', name, category: 'a', initials: 'sswj' };
  const pages = review.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.kind === 'targets' ? { ...question, targets: [target] } : question,
    ),
  }));
  return { ...review, pages };
}

function conditional(first: string, second: string): Questionnaire {
  return {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [
      {
        id: 'page',
        title: { zh: '' },
        questions: [
          {
            id: 'trust',
            kind: 'single',
            title: { zh: '' },
            required: true,
            options: [
              { id: first, label: { zh: '是' } },
              { id: second, label: { zh: '否' } },
            ],
          },
          {
            id: 'reason',
            kind: 'text',
            title: { zh: '' },
            required: false,
            maximumLength: 9,
            showIf: { question: 'trust', chosen: second },
          },
        ],
      },
    ],
  };
}

function readable(page: string): string {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\u00a0/g, ' ');
}

function payloadOf(page: string): FillPayload {
  return JSON.parse(/id="wave">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '', withUnpackedTargets) as FillPayload;
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64');
}

function escaped(text: string): string {
  return text.replace(/[+/=]/g, '\\$&');
}
