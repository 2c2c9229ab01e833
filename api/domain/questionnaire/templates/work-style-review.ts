import type { Criterion, Page } from '../model';
import { scalePreset } from '../scale-presets';
import { choices, localized, type Template } from './template';

const CRITERIA: readonly Criterion[] = [
  {
    id: 'responsibility',
    title: localized('政治担当', 'Commitment'),
    help: localized('贯彻部署是否坚决，遇事是否敢担责', 'Carries out decisions and takes responsibility'),
    weight: 20,
  },
  {
    id: 'attitude',
    title: localized('服务态度', 'Service'),
    help: localized('接待是否耐心，说明是否清楚', 'Is patient and explains clearly'),
    weight: 20,
  },
  {
    id: 'efficiency',
    title: localized('办事效率', 'Efficiency'),
    help: localized('是否按承诺时限办结', 'Finishes within the promised time'),
    weight: 20,
  },
  {
    id: 'lawfulness',
    title: localized('依法履职', 'Lawfulness'),
    help: localized('是否按规定办事，程序公开', 'Acts by the rules and in the open'),
    weight: 20,
  },
  {
    id: 'integrity',
    title: localized('清正廉洁', 'Integrity'),
    help: localized('有无吃拿卡要、优亲厚友', 'Free of favours, gifts and obstruction'),
    weight: 20,
  },
];

const RATING_PAGE: Page = {
  id: 'rating',
  title: localized('评单位', 'Units'),
  questions: [
    {
      id: 'units',
      kind: 'targets',
      title: localized('请评价过去一年您打过交道的单位', 'Please rate the units you dealt with in the past year'),
      help: localized('只评您了解的，不了解的可以不选。', 'Rate only those you know; leave out the others.'),
      required: true,
      criteria: CRITERIA,
      scale: scalePreset('satisfaction-5'),
      picking: 'familiar',
      selection: { kind: 'all' },
      categories: [],
      targets: [],
    },
  ],
};

const OPINION_PAGE: Page = {
  id: 'opinions',
  title: localized('意见题', 'Your opinion'),
  questions: [
    {
      id: 'change',
      kind: 'single',
      title: localized(
        '和去年相比，您到机关办事的感受有什么变化？',
        'Compared with last year, how has dealing with public offices changed for you?',
      ),
      required: false,
      options: choices(
        ['much-better', '明显变好', 'Much better', { score: 100 }],
        ['better', '略有变好', 'A little better', { score: 75 }],
        ['same', '没有变化', 'No change', { score: 50 }],
        ['worse', '略有变差', 'A little worse', { score: 25 }],
        ['much-worse', '明显变差', 'Much worse', { score: 0 }],
        ['no-contact', '去年没有办过事', 'No contact last year', { nonSubstantive: true }],
      ),
    },
    {
      id: 'improve',
      kind: 'multiple',
      title: localized('您最希望机关在哪些方面改进？', 'Where should public offices improve first?'),
      required: false,
      maximum: 3,
      options: choices(
        ['fewer-trips', '少跑几趟，一次讲清要带什么', 'Fewer trips: say at once what to bring'],
        ['reachable', '窗口和电话有人接、答得准', 'Counters and phones that are staffed and give right answers'],
        ['deadlines', '办事时限写明白，到期有答复', 'Clear time limits, and an answer when they end'],
        ['fewer-meetings', '少开会、少要材料', 'Fewer meetings, fewer papers'],
        ['lawful', '执法有据，罚前先讲理', 'Lawful enforcement: explain before you fine'],
        ['on-site', '干部多下来，问题当场定', 'Officials who come and settle things on the spot'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
        ['none', '以上都不需要', 'None of these', { exclusive: true, nonSubstantive: true }],
      ),
    },
    {
      id: 'experience',
      kind: 'long-text',
      title: localized(
        '有哪件事让您觉得机关作风该改？请说说经过。',
        'What made you feel that the way offices work should change? Tell us what happened.',
      ),
      required: false,
      maximumLength: 1000,
    },
    {
      id: 'information',
      kind: 'single',
      title: localized('您怎样知道办事要带什么？', 'How do you find out what you need to bring?'),
      required: false,
      options: choices(
        ['online', '网上或手机上查', 'Website or phone'],
        ['telephone', '打电话问', 'By telephone'],
        ['counter', '到窗口问', 'At the counter'],
        ['acquaintance', '问亲友或熟人', 'Friends and acquaintances'],
        ['agency', '找中介代办', 'Through an agency'],
        ['other', '其他，请写明', 'Other, please say how', { other: true }],
        ['no-contact', '去年没有办过事', 'No contact last year', { nonSubstantive: true }],
      ),
    },
    {
      id: 'recommend',
      kind: 'scale',
      title: localized(
        '亲友要办同样的事，您会建议他按规定直接去办、不用托人吗？',
        'A friend has the same matter to settle. Would you tell him to go there directly, without asking for favours?',
      ),
      required: false,
      from: 0,
      to: 10,
      lowLabel: localized('肯定不会', 'Certainly not'),
      highLabel: localized('肯定会', 'Certainly'),
      recommend: true,
      dontKnow: localized('说不清', 'Cannot say'),
    },
  ],
};

export const WORK_STYLE_REVIEW: Template = {
  id: 'work-style-review',
  kind: 'review',
  title: localized('万人评议机关作风', 'Review of the work style of public offices'),
  description: localized(
    '成员和群众挑出打过交道的单位，按五项指标逐家评，再答五道意见题。',
    'Members and citizens pick the units they dealt with, rate each on five criteria and answer five questions.',
  ),
  questionnaire: {
    title: localized('机关作风评议', 'Review of the work style of public offices'),
    introduction: localized(
      '请根据过去一年的亲身经历作答。评价结果用于督促各单位改进作风。',
      'Please answer from what you experienced in the past year. The results are used to make offices work better.',
    ),
    pages: [RATING_PAGE, OPINION_PAGE],
  },
};
