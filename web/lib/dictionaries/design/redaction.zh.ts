import type { DetailKind } from '#domain/redaction/personal-detail';
import type { ReviewState } from '#domain/redaction/text-review';

const kinds: Readonly<Record<DetailKind, string>> = {
  person: '人名',
  phone: '电话',
  identity: '身份证号',
  email: '邮箱',
  account: '账号',
  vehicle: '车牌',
  address: '住址',
  unit: '单位名',
};

const states: Readonly<Record<ReviewState, string>> = {
  waiting: '待审看',
  masked: '已隐去',
  kept: '原样公布',
  withheld: '不公布',
  clear: '没有发现',
};

export const words = {
  title: '文字答案',
  waiting: (n: string) => `${n} 条文字里可能有人名、号码或单位名`,
  nothingWaits: '没有文字等您审看',
  subtitle: '您只看到文字本身，看不到评价主体、评分和时间。结果页只显示没有发现问题的和您放行的。',
  noTexts: '没有可以审看的文字',
  noTextsText: '没有问题收到足够多的文字。太少的文字谁也看不到，包括您。',
  notCounted: '计票之后才有文字可看',
  question: '问题',
  statesLabel: '按状态看',
  states,
  kinds,
  hidden: (kind: string) => `${kind}已隐去`,
  rule: '点一下标出的词，决定隐去还是保留；选中别的字，可以一并隐去。隐去以后，原文不再保存，谁也恢复不了。',
  limits: '号码按格式和校验码找，单位按名单找，人名按姓氏和称呼找。没有写出名字的人找不出来，请留意。',
  mask: (n: number) => `隐去 ${n} 处`,
  keep: '原样公布',
  withhold: '不公布',
  hideSelected: '隐去选中的字',
  selectFirst: '请先选中要隐去的字',
  toggled: (kind: string, masked: boolean) => (masked ? `${kind}，将隐去` : `${kind}，将保留`),
  keepUnits: (n: number) => `只提到单位的 ${n} 条都原样公布`,
  more: '再看一些',
  empty: '这里没有文字',
  decided: { masked: '已隐去', kept: '已放行', withheld: '已扣下' },
  change: '改为',
  readers: {
    waiting: (n: string) => `另有 ${n} 条待审看`,
    withheld: (n: string) => `${n} 条不公布`,
    review: '去审看',
  },
};
