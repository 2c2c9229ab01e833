import type { Page } from '../model';
import { scalePreset } from '../scale-presets';
import { choices, itemList, localized, type Template } from './template';

const VISIT_PAGE: Page = {
  id: 'visit',
  title: localized('这次办事', 'Your visit'),
  questions: [
    {
      id: 'counter',
      kind: 'single',
      title: localized('您最近一次办事是在哪个窗口？', 'Which counter did you last go to?'),
      required: true,
      options: choices(
        ['property', '不动产登记', 'Property registration'],
        ['insurance', '社保医保', 'Social and health insurance'],
        ['business', '企业开办', 'Business registration'],
        ['housing-fund', '住房公积金', 'Housing fund'],
        ['household', '户籍和出入境', 'Household and exit-entry'],
        ['other', '其他，请写明', 'Other, please say which', { other: true }],
      ),
    },
    {
      id: 'trips',
      kind: 'single',
      title: localized('办成这件事，您一共跑了几趟？', 'How many trips did it take?'),
      required: true,
      options: choices(
        ['none', '没有跑，网上办成', 'None, done online', { score: 100 }],
        ['one', '1 趟', 'One', { score: 100 }],
        ['two', '2 趟', 'Two', { score: 60 }],
        ['more', '3 趟或更多', 'Three or more', { score: 0 }],
        ['open', '还没有办成', 'Not settled yet', { nonSubstantive: true }],
      ),
    },
    {
      id: 'why-again',
      kind: 'multiple',
      title: localized('为什么要多跑？', 'Why did you have to come again?'),
      required: false,
      showIf: {
        any: [
          { question: 'trips', chosen: 'two' },
          { question: 'trips', chosen: 'more' },
          { question: 'trips', chosen: 'open' },
        ],
      },
      options: choices(
        ['not-told', '没有一次讲清要带什么', 'Was not told at once what to bring'],
        ['differing', '不同的人说法不一样', 'Different people said different things'],
        ['absent', '经办人不在', 'The person in charge was away'],
        ['system', '系统出故障', 'The system was down'],
        ['other-office', '要先到别的单位开证明', 'Needed a paper from another office first'],
        ['own', '自己带错或忘带材料', 'I brought the wrong papers'],
        ['other', '其他，请写明', 'Other, please say why', { other: true }],
      ),
    },
    {
      id: 'wait',
      kind: 'single',
      title: localized('从取号到开始办理，您等了多久？', 'How long did you wait for your turn?'),
      required: false,
      options: choices(
        ['ten', '10 分钟以内', 'Up to 10 minutes', { score: 100 }],
        ['thirty', '10 到 30 分钟', '10 to 30 minutes', { score: 75 }],
        ['hour', '30 分钟到 1 小时', '30 minutes to an hour', { score: 40 }],
        ['longer', '1 小时以上', 'More than an hour', { score: 0 }],
        ['online', '没有到现场', 'Was not there in person', { nonSubstantive: true }],
      ),
    },
  ],
};

const RATING_PAGE: Page = {
  id: 'service',
  title: localized('评服务', 'The service'),
  questions: [
    {
      id: 'service',
      kind: 'items',
      title: localized('您对这次办事满意吗？', 'How satisfied were you?'),
      required: true,
      items: itemList(
        ['attitude', '服务态度', 'Friendliness'],
        ['speed', '办事效率', 'Speed'],
        ['informed', '一次性告知', 'Told everything at once'],
        ['queue', '排队等候', 'Waiting'],
        ['place', '场所和自助设备', 'Premises and machines'],
      ),
      scale: scalePreset('satisfaction-5'),
    },
    {
      id: 'favours',
      kind: 'single',
      title: localized('办事中，有没有人要求或暗示您送礼、托人？', 'Did anyone ask or hint for a gift or a favour?'),
      required: false,
      options: choices(
        ['no', '没有', 'No', { score: 100 }],
        ['hint', '有暗示', 'There was a hint', { score: 0 }],
        ['asked', '有明确要求', 'It was asked for', { score: 0 }],
        ['rather-not', '不想回答', 'Rather not say', { nonSubstantive: true }],
      ),
    },
    {
      id: 'recommend',
      kind: 'scale',
      title: localized(
        '从 0 到 10，您有多大可能推荐亲友到这里办事？',
        'From 0 to 10, how likely are you to recommend this place to friends and family?',
      ),
      required: false,
      from: 0,
      to: 10,
      lowLabel: localized('绝不可能', 'Not at all likely'),
      highLabel: localized('非常可能', 'Extremely likely'),
      recommend: true,
    },
  ],
};

const SUGGESTION_PAGE: Page = {
  id: 'suggestions',
  title: localized('意见建议', 'Suggestions'),
  questions: [
    {
      id: 'first',
      kind: 'multiple',
      title: localized('您希望先改进什么？', 'What should improve first?'),
      required: false,
      maximum: 3,
      options: choices(
        ['hours', '延长服务时间', 'Longer opening hours'],
        ['papers', '减少材料', 'Fewer papers'],
        ['machines', '增加自助设备', 'More self-service machines'],
        ['help', '开通帮办代办', 'Help with forms'],
        ['online', '更多事项网上能办', 'More matters online'],
        ['elders', '照顾老人和行动不便的人', 'More care for the elderly and disabled'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
        ['none', '以上都不需要', 'None of these', { exclusive: true, nonSubstantive: true }],
      ),
    },
    {
      id: 'remark',
      kind: 'long-text',
      title: localized('还有什么想对我们说？', 'Is there anything else you want to tell us?'),
      required: false,
      maximumLength: 1000,
    },
  ],
};

export const COUNTER_SATISFACTION: Template = {
  id: 'counter-satisfaction',
  kind: 'satisfaction',
  title: localized('窗口服务满意度测评', 'Satisfaction with counter service'),
  description: localized(
    '办完事扫码就填，九道题，看跑了几趟、等了多久、哪里该改。',
    'Nine questions after a visit: how many trips, how long a wait, and what to improve.',
  ),
  questionnaire: {
    title: localized('窗口服务满意度测评', 'Satisfaction with counter service'),
    introduction: localized(
      '请按您最近一次办事的情况作答，约 2 分钟。',
      'Please think of your last visit. It takes about two minutes.',
    ),
    pages: [VISIT_PAGE, RATING_PAGE, SUGGESTION_PAGE],
  },
};
