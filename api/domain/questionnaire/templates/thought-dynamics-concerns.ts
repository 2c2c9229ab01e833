import type { Page } from '../model';
import { choices, localized } from './template';

const CLIMATE_PAGE: Page = {
  id: 'climate',
  title: localized('作风和环境', 'Climate'),
  questions: [
    {
      id: 'relief',
      kind: 'single',
      title: localized(
        '和去年相比，形式主义带来的负担有什么变化？',
        'Compared with last year, how has the burden of empty formalities changed?',
      ),
      required: true,
      options: choices(
        ['much-less', '明显减轻', 'Much lighter', { score: 100 }],
        ['less', '略有减轻', 'A little lighter', { score: 75 }],
        ['same', '没有变化', 'No change', { score: 50 }],
        ['more', '略有加重', 'A little heavier', { score: 25 }],
        ['much-more', '明显加重', 'Much heavier', { score: 0 }],
        ['new', '去年不在本单位', 'Was not here last year', { nonSubstantive: true }],
      ),
    },
    {
      id: 'climate-problems',
      kind: 'multiple',
      title: localized('您身边哪些问题最突出？', 'Which problems around you stand out most?'),
      required: false,
      maximum: 3,
      options: choices(
        ['formalism', '重留痕、轻实效', 'Records matter more than results'],
        ['shirking', '推诿扯皮、不愿担责', 'Passing the buck'],
        ['slack', '干好干坏一个样', 'Good and bad work count the same'],
        ['distance', '脱离基层、不了解实情', 'Out of touch with the grass roots'],
        ['arbitrary', '个别人说了算', 'A few people decide everything'],
        ['gifts', '吃请、收礼、讲人情', 'Dinners, gifts and favours'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
        ['none', '没有突出问题', 'None stands out', { exclusive: true, nonSubstantive: true }],
      ),
    },
    {
      id: 'report',
      kind: 'single',
      title: localized(
        '发现单位有问题，您愿意向组织反映吗？',
        'If you saw something wrong in your unit, would you report it?',
      ),
      required: true,
      options: choices(
        ['yes', '愿意', 'Yes', { score: 100 }],
        ['depends', '看是什么事', 'It depends', { score: 50 }],
        ['no', '不愿意', 'No', { score: 0 }],
        ['rather-not', '不想回答', 'Rather not say', { nonSubstantive: true }],
      ),
    },
    {
      id: 'report-doubts',
      kind: 'multiple',
      title: localized('您的顾虑是什么？', 'What holds you back?'),
      required: false,
      showIf: {
        any: [
          { question: 'report', chosen: 'depends' },
          { question: 'report', chosen: 'no' },
        ],
      },
      options: choices(
        ['useless', '反映了也没有用', 'It would change nothing'],
        ['retaliation', '怕被穿小鞋', 'Fear of being made to pay for it'],
        ['relations', '怕伤和气', 'It would spoil relations'],
        ['channel', '不知道向谁反映', 'I do not know whom to tell'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
      ),
    },
  ],
};

const CONCERN_PAGE: Page = {
  id: 'concerns',
  title: localized('关心的事', 'What matters to you'),
  questions: [
    {
      id: 'concerns',
      kind: 'multiple',
      title: localized('眼下您自己最操心的是什么？', 'What worries you most at present?'),
      required: false,
      maximum: 3,
      options: choices(
        ['income', '收入和物价', 'Income and prices'],
        ['housing', '住房和房贷', 'Housing and mortgage'],
        ['children', '子女上学', 'Schooling of the children'],
        ['parents', '老人照料', 'Care for parents'],
        ['health', '自己的身体', 'My health'],
        ['career', '岗位和发展', 'Post and prospects'],
        ['balance', '没时间陪家人', 'No time for the family'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
        ['none', '没有特别操心的', 'Nothing in particular', { exclusive: true, nonSubstantive: true }],
      ),
    },
    {
      id: 'outlook',
      kind: 'single',
      title: localized('您觉得一年后自己的生活会怎样？', 'How do you expect your life to be in a year?'),
      required: true,
      options: choices(
        ['much-better', '明显更好', 'Much better', { score: 100 }],
        ['better', '略好一些', 'A little better', { score: 75 }],
        ['same', '差不多', 'About the same', { score: 50 }],
        ['worse', '略差一些', 'A little worse', { score: 25 }],
        ['much-worse', '明显更差', 'Much worse', { score: 0 }],
        ['cannot-say', '说不清', 'Cannot say', { nonSubstantive: true }],
      ),
    },
    {
      id: 'talk',
      kind: 'single',
      title: localized(
        '过去一年，有没有负责人和您认真谈过一次心？',
        'In the past year, has anyone in charge had a real talk with you?',
      ),
      required: true,
      options: choices(
        ['helped', '谈过，有帮助', 'Yes, and it helped', { score: 100 }],
        ['formal', '谈过，走形式', 'Yes, as a formality', { score: 50 }],
        ['none', '没有谈过', 'No', { score: 0 }],
      ),
    },
    {
      id: 'one-thing',
      kind: 'long-text',
      title: localized(
        '您最希望组织帮助解决的一件事是什么？',
        'Which one thing should the organisation help you with?',
      ),
      required: false,
      maximumLength: 1000,
    },
    {
      id: 'advice',
      kind: 'long-text',
      title: localized(
        '对改进机关工作，您有什么建议？',
        'What do you suggest to improve the work of the organisation?',
      ),
      required: false,
      maximumLength: 1000,
    },
  ],
};

/** Few and broad classes, last and optional: a rare combination would point to a person. */
const ABOUT_PAGE: Page = {
  id: 'about',
  title: localized('关于您', 'About you'),
  questions: [
    {
      id: 'age',
      kind: 'single',
      title: localized('您的年龄段', 'Your age group'),
      help: localized('可以不答，只用于分组统计。', 'Optional, used for group figures only.'),
      required: false,
      options: choices(
        ['to-35', '35 岁及以下', '35 or younger'],
        ['36-50', '36 到 50 岁', '36 to 50'],
        ['from-51', '51 岁及以上', '51 or older'],
      ),
    },
    {
      id: 'post',
      kind: 'single',
      title: localized('您的岗位', 'Your post'),
      help: localized('可以不答，只用于分组统计。', 'Optional, used for group figures only.'),
      required: false,
      options: choices(
        ['staff', '一般工作人员', 'Staff'],
        ['middle', '中层干部', 'Middle management'],
        ['other', '其他岗位', 'Other'],
      ),
    },
    {
      id: 'party',
      kind: 'single',
      title: localized('您是不是中共党员？', 'Are you a member of the Communist Party?'),
      help: localized('可以不答，只用于分组统计。', 'Optional, used for group figures only.'),
      required: false,
      options: choices(['yes', '是', 'Yes'], ['no', '不是', 'No']),
    },
  ],
};

export const CONCERN_PAGES: readonly Page[] = [CLIMATE_PAGE, CONCERN_PAGE, ABOUT_PAGE];
