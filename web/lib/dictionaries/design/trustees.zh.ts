import type { LineFault } from '#domain/anonymity/trustees/sheet-line';
import type { SheetFault } from '#domain/anonymity/trustees/share-sheet';
import type { Custody } from '#domain/survey/model';

const custody: Readonly<Record<Custody, { readonly name: string; readonly hint: string }>> = {
  trustees: {
    name: '三位保管人：三把钥匙里的两把才能打开',
    hint: '开放前三人到场，各领一张纸；计票时来两位就行。平台自己打不开任何一份答卷。作风评议、述职评议和别的有后果的投票应当这样。',
  },
  server: {
    name: '平台保管',
    hint: '计票不用人到场。但是管平台的人在计票之前就有办法打开答卷，大家只能相信他不会这样做。',
  },
};

const faults: Readonly<Record<SheetFault['code'], string>> & Readonly<Record<LineFault['code'], string>> = {
  'line.incomplete': '还没有输完，一行 14 个字符',
  'line.letter-unknown': '有纸上不会出现的字符。没有 0 O 1 I L 2 Z 5 S',
  'line.mistyped': '这一行有字符输错了，请对照纸面',
  'sheet.other-wave': '这张纸是另一次调查的',
  'sheet.other-key': '这张纸是作废的：后来重新生成过钥匙',
  'sheet.unknown': '看不懂这张纸，可能来自新版本的程序',
};

export const words = {
  custody: { title: '打开答卷的钥匙由谁保管', kinds: custody },
  faults,
  separator: '、',
  opening: {
    title: '保管人',
    missing: '还没有请三位保管人生成钥匙',
    missingText: '请三位到场，同在这台电脑前，约十分钟。每人领走一张纸。',
    act: '请保管人生成钥匙',
    again: '换人或重新生成',
    chosen: (names: string) => `${names}各有一张纸`,
    chosenText: '计票时要来两位。丢了一张不要紧；丢了两张，答卷就永远打不开。',
    keepers: (names: string) => `${names}，三人里来两人才能打开`,
    changes: '换人会作废已经发出的纸和六个词。',
    custodyText:
      '每份答卷在作答人的手机上封两层：里层只有三位保管人里的两位一起才能打开，外层由平台打开。平台单独打不开，保管人单独也打不开。',
    custodyLimit:
      '答卷里没有姓名。但两位保管人和平台的人串通，理论上可以提前打开；平台的人如果抄走了外层的钥匙，又记下了谁什么时候交的，计票之后也可能对得上。',
  },
  making: {
    crumb: '保管人',
    nameTitle: '先写下三位保管人',
    nameText: '选大家信得过、彼此不隶属的三个人，名字会写进公示的清单。现在三位都要在场。',
    name: (number: number) => `第 ${number} 位`,
    nameError: '请写上三个不同的名字，每个不超过 40 个字',
    facts: [
      '钥匙在这一页里生成，马上分成三份，整把不留在任何地方，也不发给平台。',
      '三份里任意两份就能打开答卷；只有一份，什么也打不开。',
      '丢了一份还能计票。丢了两份，谁也打不开，这一轮作废，没有别的办法。',
    ],
    begin: '生成钥匙，分成三份',
    sheetTitle: (name: string, number: number) => `第 ${number} 张，给${name}`,
    sheetText: (name: string) => `请其他人转过身去，只由${name}看这一屏。打印出来，自己收好，不要拍照。`,
    print: '打印这张纸',
    confirm: (line: number) => `照纸上输入第 ${line} 行`,
    confirmHint: '大小写和空格都可以。',
    confirmError: '和纸上的不一样，请再看一遍',
    next: (name: string) => `纸已收好，换${name}`,
    last: '纸已收好，完成',
    progress: (number: number, total: number) => `第 ${number} 张，共 ${total} 张`,
    leave: '离开这一页，已经打印的纸就作废，要从头再来。',
    doneTitle: '三张纸都已收好',
    doneText: (number: string) => `钥匙编号 ${number}，和三张纸上印的一样。现在生成盖章的钥匙和六个词，然后开放。`,
    toOpening: '回检查单',
    fixed: '这一轮已经开放，保管人不能再换。',
  },
  sheet: {
    head: '保管人的一份钥匙',
    whose: (name: string) => `保管人 ${name}`,
    number: (number: number) => `三份里的第 ${number} 份`,
    wave: '调查',
    key: '钥匙编号',
    lines: '计票时照着输入这六行，或扫码后粘贴',
    line: (number: number) => `第 ${number} 行`,
    code: '同样内容的二维码',
    rules: [
      '放进信封锁好。不要拍照，不要复印，不要交给别的保管人。',
      '计票那天三位里来两位。来不了的，可以让本人信任的人带纸来。',
      '丢了马上告诉主办方。三张里剩两张，照样能计票；只剩一张，谁也打不开。',
      '计票完成后把这张纸撕碎。',
    ],
  },
  peeling: {
    title: (count: string) => `等保管人：${count} 份答卷要两位一起打开`,
    scope: '外层已经拆掉，先后顺序已经打乱，票箱的钥匙已经销毁。里层平台打不开。',
    resumed: (left: string, total: string) => `已经打开一部分，还剩 ${left} 份，共 ${total} 份。请保管人再输入一次。`,
    trustees: (names: string) =>
      `请${names}里的任意两位，照自己的纸输入六行。两位都输完，钥匙在这一页里拼起来，用完就丢掉。`,
    keyNumber: (number: string) => `钥匙编号应当是 ${number}`,
    first: '先到的一位',
    second: '后到的一位',
    line: (number: number) => `第 ${number} 行`,
    paste: '可以把扫码得到的整段文字贴进第 1 行。',
    good: (name: string) => `这是${name}的纸，六行都对`,
    oneOnly: '还差一位。只有一张纸，什么也打不开：请另一位来，或请本人信任的人带纸来。答卷会一直封着等。',
    same: '两处输的是同一张纸，要另一位的',
    notTogether: '两张纸拼不成这一轮的钥匙。请逐行核对。',
    act: '打开答卷',
    opening: '正在打开答卷',
    progress: (opened: string, total: string) => `${opened} / ${total} 份`,
    keepOpen: '请不要关掉这一页。关掉也不会丢，保管人再输入一次就接着做。',
    failed: '没有送到服务器。钥匙还在这一页，请再试一次。',
    retry: '接着打开',
    lostTitle: '来不了或丢了纸怎么办',
    lost: '三位里任意两位就够，丢一张不影响。如果丢了两张，这些答卷谁也打不开，包括主办方和开发者：设计就是这样，没有后门。只能作废这一轮，另开一轮。',
    afterTitle: '打开以后',
    after: '自动接着计票。完成后请三位当场把纸撕碎。这一页只告诉平台怎样打开每一份，改不了任何一份。',
  },
};
