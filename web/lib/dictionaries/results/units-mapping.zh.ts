import type { MappingProblem } from '#domain/disclosure/unit-mapping';
import type { LinkKind } from '#domain/mapping/unit-links';

type Kinds = Readonly<Record<LinkKind | 'new' | 'ended' | 'apart', string>>;

const kinds: Kinds = {
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

interface Found {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly ended: number;
  readonly apart: number;
}

/** What the division is into: rated units, or classes of a question or a criterion. */
interface DivisionWords {
  readonly subtitle: (wave: string) => string;
  readonly finding: (found: Found) => string;
  readonly caption: string;
  readonly kinds: Kinds;
  readonly search: string;
  readonly noMatch: string;
  readonly dialog: {
    readonly title: (name: string) => string;
    readonly hint: string;
    readonly take: (count: number) => string;
    readonly merged: (count: number) => string;
  };
  readonly proposed: string;
  readonly sideEmpty: (place: string) => string;
  readonly leave: (later: string) => string;
}

const units: DivisionWords = {
  subtitle: (wave) => `与「${wave}」比较时，按这里的对应计算变化；单位负责人能看到那一轮的哪些单位，也按它定`,
  finding: ({ same, changed, added, ended, apart }) =>
    [
      `${same} 家单位与上一轮相同`,
      ...(changed > 0 ? [`${changed} 家更名、合并或拆分`] : []),
      ...(added > 0 ? [`${added} 家是本轮才有的`] : []),
      ...(ended > 0 ? [`${ended} 家本轮没有了`] : []),
      ...(apart > 0 ? [`${apart} 家不比较`] : []),
    ].join('，'),
  caption: '两轮的单位',
  kinds,
  search: '名称或代码',
  noMatch: '没有找到单位',
  dialog: {
    title: (name) => `「${name}」上一轮是哪些单位？`,
    hint: '选一家是同一家或更名；选几家是合并；一家对应本轮的几家是拆分；一家也不选就不比较。',
    take: (count) => (count === 0 ? '不对应' : `对应 ${count} 家`),
    merged: (count) => `由 ${count} 家合并：上一轮的得分按票数合在一起比较。`,
  },
  proposed: '按代码和名称建议的对应，还没有保存。没有公布结果的单位不列入建议。',
  sideEmpty: (place) => `有一条对应在${place}没有单位。`,
  leave: (later) =>
    later === '' ? '请再留一家没有公布的单位不对应。' : `请取消本轮「${later}」的对应，或者从中去掉没有公布的单位。`,
};

const classes: DivisionWords = {
  subtitle: (wave) => `与「${wave}」比较时，按这里的对应计算变化`,
  finding: ({ same, changed, added, ended, apart }) =>
    [
      `${same} 类与上一轮相同`,
      ...(changed > 0 ? [`${changed} 类更名、合并或拆分`] : []),
      ...(added > 0 ? [`${added} 类是本轮才有的`] : []),
      ...(ended > 0 ? [`${ended} 类本轮没有了`] : []),
      ...(apart > 0 ? [`${apart} 类不比较`] : []),
    ].join('，'),
  caption: '两轮的类别',
  kinds: { ...kinds, renamed: '更名或换选项' },
  search: '名称',
  noMatch: '没有找到这一类',
  dialog: {
    title: (name) => `「${name}」上一轮是哪几类？`,
    hint: '选一类是同一类或更名；选几类是合并；一类对应本轮的几类是拆分；一类也不选就不比较。',
    take: (count) => (count === 0 ? '不对应' : `对应 ${count} 类`),
    merged: (count) => `由 ${count} 类合并：上一轮的结果按票数合在一起比较。`,
  },
  proposed: '按选项和名称建议的对应，还没有保存。没有公布结果的类别不列入建议。',
  sideEmpty: (place) => `有一条对应在${place}没有类别。`,
  leave: (later) =>
    later === '' ? '请再留一类没有公布的不对应。' : `请取消本轮「${later}」的对应，或者从中去掉没有公布的类别。`,
};

/** Words of the page that says which unit was which in the wave before. */
export const words = {
  title: '单位对应',
  first: '这是第一轮，前面没有可以比较的一轮',
  nothing: '没有单位要对应',
  division: '分法',
  ratedUnits: '被评单位',
  waves: { earlier: '上一轮', later: '本轮' },
  beside: (names: string) => `连同${names}`,
  notShown: '没有公布',
  table: { later: '本轮', kind: '情况', earlier: '上一轮', act: '修改' },
  filters: { label: '筛选', all: '全部', open: '没有对应', changed: '有变动', same: '相同' },
  choose: '选前身',
  change: '修改',
  editUnit: (act: string, name: string) => `${act}：${name}`,
  units,
  classes,
  taken: (names: readonly string[]) => `已对应${names.map((name) => `「${name}」`).join('、')}，再选就是拆分`,
  save: '保存对应',
  stored: (date: string) => `${date} 保存，可以再改。`,
  unsaved: (date: string) => `有改动还没有保存；上次保存在 ${date}。`,
  leave: '对应有改动还没有保存。离开会丢掉这些改动，要离开吗？',
  refused: '这样对应不能保存：',
  problems: {
    'mapping.isolates': ({ place, named, people, minimum }: Isolated) =>
      `${place}的「${named}」只有 ${people} 人，少于 ${minimum} 人；与公布的一减，就露出他们的回答。`,
    'mapping.class-unknown': (place: string, named: string) => `${place}没有「${named}」。`,
    'mapping.class-twice': (place: string, named: string) => `${place}的「${named}」对应了两次。`,
  } satisfies Readonly<Record<Exclude<MappingProblem['code'], 'mapping.side-empty'>, unknown>>,
  unlink: (later: string) => `请取消本轮「${later}」的对应，不拿它比较。`,
  listComma: '、',
  semicolon: '；',
};
