import type { AssessmentRemedy, AssessmentRowCode } from '#domain/assessment/import/row-problem';

/** What is wrong with a row of a file; `title` is its column, `other` the other line of a repetition. */
const rowProblems: Readonly<Record<AssessmentRowCode, (at: { title: string; other: string }) => string>> = {
  'unit.missing': () => '没有写单位',
  'unit.unknown': ({ title }) => `「${title}」里的单位不在单位表里`,
  'unit.repeated': ({ other }) => `和第 ${other} 行是同一家单位`,
  'value.missing': ({ title }) => `「${title}」是空的`,
  'value.not-a-number': ({ title }) => `「${title}」不是数`,
  'value.percent-text': ({ title }) => `「${title}」写成了百分数`,
  'sample.not-whole': ({ title }) => `「${title}」不是正整数`,
  'error.negative': ({ title }) => `「${title}」不是数，或小于 0`,
  'points.not-a-number': ({ title }) => `「${title}」不是数`,
  'points.differ': ({ title, other }) => `「${title}」和第 ${other} 行给同一指标的分值不同`,
  'points.several': ({ title }) => `${title.replaceAll(', ', '、')} 列都像分值，分不清是哪一级的`,
  'date.invalid': ({ title }) => `「${title}」不是日期`,
  'date.in-future': ({ title }) => `「${title}」在今天以后`,
  'reason.missing': () => '没有写事由',
  'evidence.missing': () => '没有写佐证',
  'item.unknown': ({ title }) => `「${title}」不是方案里的台账或否决项`,
  'category.unknown': ({ title }) => `「${title}」不是这本台账的类别`,
  'name.missing': () => '没有写指标名称',
  'name.repeated': ({ other }) => `和第 ${other} 行是同一个指标`,
  'number.invalid': ({ title }) => `「${title}」不是 1 或 2.1 这样的序号`,
  'number.repeated': ({ other }) => `序号和第 ${other} 行相同`,
  'parent.unknown': () => '找不到它的上级指标',
  'kind.unknown': () => '看不出是哪种指标，暂按目标处理',
  'conversion.unknown': () => '看不懂折算办法，暂按满分 × 值 ÷ 100',
};

const remedies: Readonly<Record<AssessmentRemedy, string>> = {
  'fill-cell': '填上这一格',
  'mend-cell': '改这一格',
  'keep-one': '只留一行',
  'name-unit': '改成单位表里的名称或编号',
  'say-percent': '在上面选百分数的意思',
  'add-parent': '补上上级指标，或改序号',
  'name-levels': '把列名改成一级分值、二级分值、三级分值，或只留一列',
};

export const words = {
  rowProblems,
  remedies,
  line: (line: number) => `第 ${line} 行`,
  problemsHeading: (count: number) => `${count} 处要看`,
  problemsCaption: '文件里要改的行',
  heads: { line: '行', problem: '问题', remedy: '怎么改' },
  more: (count: number) => `再显示 ${count} 处`,
  pasted: '粘贴的表格',
  other: '换一份文件',
  table: {
    fileHint: '.xlsx 或 .csv，最大 6 MB',
    drop: '把文件拖到这里，或选择文件',
    tooLarge: '文件超过 6 MB。请只留这一张表再试。',
    paste: '或者粘贴表格',
    pasteHint: '在 Excel 或 WPS 里选中，连同列名一起复制过来。',
    read: '识别这张表',
    reading: '正在识别',
  },
};
