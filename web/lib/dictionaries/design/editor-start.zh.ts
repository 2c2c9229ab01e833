interface PasteFigures {
  readonly count: number;
  readonly taps: number;
  readonly texts: number;
  readonly minutes: number;
}

/** Words of a new survey and of a pasted text. */
export const start = {
  title: '新建调查',
  finding: '从一份现成的问卷开始最快',
  scope: '问卷在开放之前都能改，没有人会收到任何消息；数据先核对，再建成。',
  templates: '用模板',
  templatesHint: '题目、分值都已配好，改单位名称就能用。',
  questions: (count: number) => `${count} 题`,
  separator: '，',
  minutes: (count: number) => `约 ${count} 分钟`,
  paste: '粘贴文字',
  pasteHint: '从 Word 或网页里复制，自动认出题目和选项。',
  pasteField: '问卷文字',
  pasteExample:
    '1. 您对窗口服务总体满意吗？\n很满意　满意　基本满意　不满意　很不满意\n\n2. 您最希望改进哪些方面？（多选）\n排队时间\n材料要求\n工作人员态度\n\n3. 您还有什么建议？\n______',
  recognise: '识别这段文字',
  blank: '从空白开始',
  blankTitle: '未命名的调查',
  creating: '正在新建',
  data: '从数据开始',
  dataHint: '把收集好的答卷放进来，题目和评价主体自动认出。',
  dataDrop: '把数据文件拖到这里，或选择文件',
  dataTooLarge: '文件超过 22 MB。请去掉用不到的列，或分成几份。',
  dataLong: '一行一个评分',
  dataLongColumns: '评价人、对象、指标、评分',
  dataWide: '一行一份答卷',
  dataWideColumns: '每题一列，别的系统导出的多是这样',
  dataPaste: '粘贴表格',
  noTemplates: '没有可用的模板，可以粘贴文字或从空白开始。',
};

export const paste = {
  title: '粘贴成问卷',
  unsaved: '未保存到问卷，粘贴内容留在本机',
  source: '粘贴的文字',
  lines: (count: number) => `${count} 行，改动后右边随时更新`,
  field: '粘贴或输入问卷文字',
  line: (number: number) => `第 ${number} 行`,
  lineRange: (from: number, to: number) => (from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`),
  recognised: (count: number) => `识别出 ${count} 题`,
  recognisedMend: (count: number, problems: number) => `识别出 ${count} 题，${problems} 处要看`,
  nothing: '还没有认出题目',
  nothingHint: '把问卷粘贴到左边。每题一段，题号写在前面，选项各占一行。',
  heading: '标题与说明',
  nextProblem: '下一处',
  previousProblem: '上一处',
  notations: '认得的写法',
  allNotations: '全部写法',
  summary: ({ count, taps, texts, minutes }: PasteFigures) =>
    `共 ${count} 题：${taps} 次点选，${texts} 处填写，约 ${minutes} 分钟。`,
  kind: '类型',
  cancel: '取消',
  insert: (count: number) => `插入 ${count} 题`,
  create: (count: number) => `建成 ${count} 题的问卷`,
  leftover: (lines: string) => `，第 ${lines} 行先不管`,
  result: '识别结果',
  colon: '：',
  listSeparator: '、',
  toLine: (line: number) => `去第 ${line} 行`,
  notationsShort: '（单选）（多选）（最多选 3 项）（每项五级）（必答）',
  withLimits: (kind: string, minimum: number | undefined, maximum: number | undefined) => {
    if (minimum !== undefined && minimum === maximum) return `${kind}，选 ${minimum} 项`;
    const fewest = minimum === undefined ? '' : `，至少选 ${minimum} 项`;
    return kind + fewest + (maximum === undefined ? '' : `，最多选 ${maximum} 项`);
  },
  askedIf: (condition: string) => `当${condition}时才问`,
  withPlaces: (kind: string, places: number) => `${kind}，排前 ${places} 位`,
  withRange: (kind: string, from: number, to: number) => `${kind}，${from} 到 ${to}`,
  withField: '，可填写',
  privacyHint: '会自动附上提示：请不要写姓名、电话等能认出您的内容。',
  recommend: (from: number, to: number) => `${from}–${to} 推荐度`,
};
