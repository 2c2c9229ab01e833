import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { LinkKind } from '#domain/mapping/unit-links';

const kinds: Readonly<Record<LinkKind | 'new' | 'ended' | 'apart', string>> = {
  new: '上一轮没有',
  ended: '本轮没有',
  apart: '不比较',
  regrouped: '重组',
  split: '拆分',
  merged: '合并',
  renamed: '更名或换代码',
  same: '相同',
};

interface Isolated {
  readonly place: string;
  readonly named: string;
  readonly people: number;
  readonly minimum: number;
}

/** Of a unit in the mapping, or left beside it. */
const remedies = {
  unlink: (later: string) => `请取消本轮「${later}」的对应，不拿它比较。`,
  leave: (later: string) =>
    later === '' ? '请再留一家没有公布的单位不对应。' : `请取消本轮「${later}」的对应，或者从中去掉没有公布的单位。`,
};

interface Found {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly ended: number;
  readonly apart: number;
}

/** Words of the page that says which unit was which in the wave before. */
export const words = {
  title: '单位对应',
  subtitle: (wave: string) => `与「${wave}」比较时，按这里的对应计算变化；单位负责人能看到那一轮的哪些单位，也按它定`,
  first: '这是第一轮，前面没有可以比较的一轮',
  nothing: '没有单位要对应',
  finding: ({ same, changed, added, ended, apart }: Found) =>
    [
      `${same} 家单位与上一轮相同`,
      ...(changed > 0 ? [`${changed} 家更名、合并或拆分`] : []),
      ...(added > 0 ? [`${added} 家是本轮才有的`] : []),
      ...(ended > 0 ? [`${ended} 家本轮没有了`] : []),
      ...(apart > 0 ? [`${apart} 家不比较`] : []),
    ].join('，'),
  division: '分法',
  ratedUnits: '被评单位',
  waves: { earlier: '上一轮', later: '本轮' },
  kinds,
  beside: (names: string) => `连同${names}`,
  notShown: '没有公布',
  table: { caption: '两轮的单位', later: '本轮', kind: '情况', earlier: '上一轮', act: '修改' },
  filters: { label: '筛选', all: '全部', open: '没有对应', changed: '有变动', same: '相同' },
  search: '名称或代码',
  noMatch: '没有找到单位',
  choose: '选前身',
  change: '修改',
  editUnit: (act: string, name: string) => `${act}：${name}`,
  dialog: {
    title: (name: string) => `「${name}」上一轮是哪些单位？`,
    hint: '选一家是同一家或更名；选几家是合并；一家对应本轮的几家是拆分；一家也不选就不比较。',
    search: '名称或代码',
    take: (count: number) => (count === 0 ? '不对应' : `对应 ${count} 家`),
    taken: (names: string) => `已对应${names}，再选就是拆分`,
    merged: (count: number) => `由 ${count} 家合并：上一轮的得分按票数合在一起比较。`,
  },
  save: '保存对应',
  proposed: '按代码和名称建议的对应，还没有保存。没有公布结果的单位不列入建议。',
  stored: (date: string) => `${date} 保存，可以再改。`,
  unsaved: (date: string) => `有改动还没有保存；上次保存在 ${date}。`,
  leave: '对应有改动还没有保存。离开会丢掉这些改动，要离开吗？',
  refused: '这样对应不能保存：',
  problems: {
    'mapping.isolates': ({ place, named, people, minimum }: Isolated) =>
      `${place}的「${named}」只有 ${people} 人，少于 ${minimum} 人；与公布的一减，就露出他们的回答。`,
    'mapping.class-unknown': (place: string, named: string) => `${place}没有「${named}」。`,
    'mapping.class-twice': (place: string, named: string) => `${place}的「${named}」对应了两次。`,
    'mapping.side-empty': (place: string, _named: string) => `有一条对应在${place}没有单位。`,
  } satisfies Readonly<Record<MappingProblem['code'], unknown>>,
  remedies,
  listComma: '、',
  semicolon: '；',
};
