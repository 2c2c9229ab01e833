import type { SingleField } from './column-field';
import { plainTitle } from '#domain/tables/column-titles';

/**
 * The field that a column title stands for in exports of ratings, in Chinese or English; `skip` for what survey systems
 * write beside the answers; null where the title says nothing known.
 */
export function fieldOfTitle(title: string): SingleField | 'skip' | null {
  return FIELD_BY_TITLE.get(plainTitle(title)) ?? null;
}

/** Whether a title announces who somebody is or how to reach him. */
export function isPersonalTitle(title: string): boolean {
  return PERSONAL_TITLE.test(plainTitle(title));
}

const TITLES: Readonly<Record<SingleField | 'skip', string>> = {
  rater:
    '评价人 评分人 评议人 打分人 测评人 评委 评价人编号 评委编号 填表人 答题人 答卷人 受访者 受访者编号 被访者 样本 样本编号 样本号 问卷编号 ' +
    '答卷编号 答卷序号 选票编号 编号 序号 用户 用户编号 rater raterid judge judgeid reviewer evaluator assessor respondent respondentid ' +
    'participant participantid subject subjectid id caseid responseid student studentid user userid voter ballot ballotid',
  target:
    '被评对象 被评价对象 评价对象 测评对象 考核对象 对象 被评单位 被评价单位 被测评单位 被评议单位 被考核单位 考核单位 单位 单位名称 单位代码 ' +
    '单位编号 部门 部门名称 被评人 被评价人 被评部门 target targetid ratee rateeid unit unitname unitcode department object candidate ' +
    'lecturer teacher product',
  criterion:
    '指标 指标名称 评价指标 测评指标 评价维度 维度 项目 评价项目 测评项目 题目 题号 criterion criterionid dimension aspect indicator item itemid ' +
    'question',
  value:
    '分数 得分 评分 打分 分值 评价 评价等级 评价结果 评价分数 评议意见 等级 等次 档次 满意度 选项 答案 结果 value rating score mark grade vote ' +
    'answer option choice',
  group:
    '评价主体 主体 主体类别 评价主体类别 评价人类别 评价人类型 评价人身份 评委类别 评委类型 组别 群体 人群 ratergroup ratertype group ' +
    'groupid stakeholder',
  weight: '权重 权数 加权 加权系数 抽样权重 weight weights wt wgt pw sampleweight samplingweight finalweight',
  stratum: '层 分层 层别 层号 抽样层 所属层 stratum stratumid strata',
  cluster: '群 整群 群号 抽样单元 初级抽样单元 cluster clusterid psu primarysamplingunit',
  population: '总体 总体数 总体规模 总体单元数 层总体 层总体数 population populationsize popsize fpc',
  count: '票数 得票 得票数 份数 人数 频数 次数 count counts votes frequency freq n',
  skip:
    '提交时间 提交答卷时间 填写时间 答题时间 开始时间 结束时间 所用时间 答题时长 用时 时长 来源 来源详情 总分 状态 submittime submitted ' +
    'starttime endtime startdate enddate recordeddate timestamp duration durationinseconds source status progress finished',
};

const FIELD_BY_TITLE: ReadonlyMap<string, SingleField | 'skip'> = new Map(
  Object.entries(TITLES).flatMap(([field, titles]) =>
    titles.split(' ').map((title) => [title, field as SingleField | 'skip']),
  ),
);

const PERSONAL_TITLE =
  /姓名|名字|电话|手机|联系方式|邮箱|邮件|微信|身份证|证件|工号|学号|住址|来自ip|^(full|first|last|user|nick|sur|rater|respondent)?name$|^ip|ipaddress|phone|mobile|^tel|e?mail|wechat|openid/;
