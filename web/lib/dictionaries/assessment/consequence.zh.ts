/** Words of what follows for the lowest units, and of the last place. */

interface Place {
  readonly rank: number;
  readonly ranked: number;
  readonly best: number;
  readonly worst: number;
}

export const words = {
  semicolon: '；',
  listComma: '、',
  andMore: (names: string, count: number) => `${names}等 ${count} 家`,
  title: (name: string, open: number) => (open === 0 ? `${name}：都已审定` : `${name}：${open} 家待定`),
  explained:
    '名单只是按方案提出来的，不自动生效。每家由一人写明理由、提出列入或不列入，再由另一人审定；都审定了，这次结果才能审定。',
  heads: { unit: '单位', place: '位次', support: '数据支持吗', verdict: '决定' },
  place: ({ rank, ranked, best, worst }: Place) =>
    best === worst ? `${ranked} 家里第 ${rank}` : `${ranked} 家里第 ${rank}，数据支持第 ${best} 至第 ${worst}`,
  supported: { data: '支持：考虑误差也在名单里', veto: '总分因否决而定，位次由此而来，与误差无关' },
  unsupported: '不足以认定：考虑误差，位次可能在名单以外',
  alike: (names: string) => `不足以认定：与名单外的${names}分不出高下`,
  tied: (lowest: number) => `名单线上同分，同分的都列出，多于 ${lowest} 家`,
  acts: { confirmed: '列入', declined: '不列入', approved: '同意', rejected: '不同意' },
  questions: {
    confirmed: '提出列入名单？',
    declined: '提出不列入名单？',
    approved: '同意这个决定？',
    rejected: '不采纳这个决定？',
  },
  aloneHint: '只有您一位组织者时，可以自行审定。理由显示在这次结果里，进入公布的签名，也记入操作记录。',
  said: { confirmed: '列入', declined: '不列入' },
  decided: {
    approved: (reason: string) => `已同意：${reason}`,
    alone: (reason: string) => `唯一的组织者自行审定：${reason}`,
    rejected: (reason: string) => `未采纳：${reason}`,
  },
  undecided: '待定',
  lastPlace: {
    lead: (name: string, rank: number) => `${name}位次最后（第 ${rank}）：`,
    sure: { data: '数据支持这一位次。', veto: '总分因否决而定，位次由此而来，不是与其他单位的差距所致。' },
    together: (names: string) => `与${names}同在最后一档，档内分不出先后。`,
    unsure: (names: string) => `与${names}分不出高下，不能认定为末位。`,
    unsureMany: '与上面的单位分不出高下，不能认定为末位。',
  },
};
