import type { Page } from '../model';
import { scalePreset } from '../scale-presets';
import { choices, itemList, localized } from './template';

const LEARNING_PAGE: Page = {
  id: 'learning',
  title: localized('学习', 'Learning'),
  questions: [
    {
      id: 'learning-channels',
      kind: 'multiple',
      title: localized(
        '过去半年，哪些学习方式对您最有用？',
        'Which ways of learning helped you most in the past half year?',
      ),
      required: false,
      maximum: 3,
      options: choices(
        ['meetings', '支部和小组集中学习', 'Branch and group study'],
        ['lectures', '专题辅导、报告会', 'Lectures and briefings'],
        ['online', '网上课程和学习平台', 'Online courses'],
        ['reading', '自己读书看报', 'Reading on my own'],
        ['practice', '跟班锻炼、实地走访', 'Practice and field visits'],
        ['colleagues', '和同事讨论、请教', 'Talking with colleagues'],
        ['other', '其他，请写明', 'Other, please say which', { other: true }],
        ['none', '都没有什么用', 'None of them helped', { exclusive: true }],
      ),
    },
    {
      id: 'learning-fit',
      kind: 'single',
      title: localized('单位组织的学习，和您的工作贴得紧吗？', 'How closely does organised study fit your work?'),
      required: true,
      options: choices(
        ['close', '贴得很紧', 'Very closely', { score: 100 }],
        ['rather-close', '比较紧', 'Rather closely', { score: 75 }],
        ['partly', '一般', 'Partly', { score: 50 }],
        ['loose', '不太紧', 'Not very closely', { score: 25 }],
        ['apart', '没有关系', 'Not at all', { score: 0 }],
        ['no-study', '半年来没有参加过', 'Took no part in the past half year', { nonSubstantive: true }],
      ),
    },
    {
      id: 'statements',
      kind: 'items',
      title: localized('下面的说法，您同意吗？', 'Do you agree with these statements?'),
      required: true,
      items: itemList(
        [
          'confidence',
          '我对本地今后三年的发展有信心',
          'I am confident about how this place will develop in three years',
        ],
        ['purpose', '我清楚自己的工作为了谁、有什么用', 'I know whom my work serves and what it is good for'],
        ['speak-up', '在单位，我敢说不同意见', 'I dare to disagree at work'],
        ['support', '遇到难事，组织上有人管', 'When I am in difficulty, the organisation helps'],
        ['fairness', '任务分得公平，不是谁能干就都给谁', 'Tasks are shared fairly, not piled on those who can'],
        ['recognition', '干得好的人能被看见、被用起来', 'Good work is seen and leads somewhere'],
      ),
      scale: scalePreset('agreement-5'),
    },
  ],
};

const STATE_PAGE: Page = {
  id: 'work',
  title: localized('工作状态', 'Your work'),
  questions: [
    {
      id: 'energy',
      kind: 'scale',
      title: localized('最近一个月，您的精神状态可以打几分？', 'How would you rate your energy over the past month?'),
      required: true,
      from: 0,
      to: 10,
      lowLabel: localized('很疲惫', 'Exhausted'),
      highLabel: localized('很饱满', 'Full of energy'),
    },
    {
      id: 'workload',
      kind: 'single',
      title: localized('您现在的工作量怎么样？', 'How is your workload at present?'),
      required: true,
      options: choices(
        ['too-much', '长期超负荷', 'Too much, for a long time'],
        ['busy', '偏多，还能应付', 'Heavy, but I manage'],
        ['right', '正合适', 'About right'],
        ['light', '偏少，还能多干', 'Light; I could do more'],
      ),
    },
    {
      id: 'overload',
      kind: 'multiple',
      title: localized('多出来的工作量，主要是什么？', 'What makes up the extra work?'),
      required: false,
      showIf: {
        any: [
          { question: 'workload', chosen: 'too-much' },
          { question: 'workload', chosen: 'busy' },
        ],
      },
      maximum: 3,
      options: choices(
        ['business', '业务本身任务重', 'The work itself'],
        ['reports', '材料、报表、台账', 'Papers, tables and records'],
        ['meetings', '会议多', 'Meetings'],
        ['seconded', '被抽调、兼多个岗', 'Secondments and double posts'],
        ['inspections', '迎接检查和考核', 'Inspections and assessments'],
        ['apps', '各种工作群和打卡软件', 'Chat groups and check-in apps'],
        ['urgent', '临时交办、要得急', 'Urgent orders at short notice'],
        ['other', '其他，请写明', 'Other, please say what', { other: true }],
      ),
    },
    {
      id: 'conditions',
      kind: 'items',
      title: localized('您对单位的这些方面满意吗？', 'How satisfied are you with these sides of your unit?'),
      required: true,
      items: itemList(
        ['leaders', '领导班子带队干事', 'How the leaders lead'],
        ['communication', '上下沟通、消息透明', 'Communication and openness'],
        ['appraisal', '考核评价和选人用人', 'Appraisal and promotion'],
        ['training', '培训和成长机会', 'Training and chances to grow'],
        ['care', '关心关爱、落实休假', 'Care, and leave that can be taken'],
      ),
      scale: scalePreset('satisfaction-5'),
    },
    {
      id: 'stay',
      kind: 'scale',
      title: localized(
        '有合适的人，您有多大可能推荐他来本单位工作？',
        'How likely are you to recommend your unit to a suitable person as a place to work?',
      ),
      required: false,
      from: 0,
      to: 10,
      lowLabel: localized('绝不可能', 'Not at all likely'),
      highLabel: localized('非常可能', 'Extremely likely'),
      recommend: true,
      dontKnow: localized('说不清', 'Cannot say'),
    },
  ],
};

export const WORK_PAGES: readonly Page[] = [LEARNING_PAGE, STATE_PAGE];
