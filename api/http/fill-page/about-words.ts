import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { CheckedWave } from '#domain/survey/checked-wave';
import type { FillLanguage } from '#domain/survey/fill-wave';

/** What differs between such waves: who opens the ballots, whether people or slips stand on the roll, and what lists tell. */
export type AboutWave = Pick<CheckedWave, 'trustees' | 'isOfCodes' | 'tellsWriters'>;

export interface AboutSection {
  readonly title: string;
  readonly lines: readonly string[];
}

export interface AboutWords {
  readonly title: string;
  readonly lead: string;
  readonly sections: (wave: AboutWave) => readonly AboutSection[];
  readonly yourself: string;
  readonly addresses: readonly { readonly name: string; readonly path: string }[];
  readonly verifier: readonly string[];
}

const openedZh = (trustees?: Trustees) =>
  trustees
    ? `截止以后才拆封，信封有两层：外层的钥匙在系统里，里层要${trustees.names.join('、')}三人里来两人。拆完打乱顺序，外层的钥匙随即销毁，销毁写进日志。`
    : '截止以后才拆封，一次拆完，打乱顺序。拆信的钥匙只有一把，在平台手里，没有别人分管。拆完随即销毁，销毁写进日志。';
const keeperZh = (trustees?: Trustees) =>
  trustees
    ? '两位保管人和管平台的人串通，在计票前违规拆封，再拿机房的时间记录去对；管平台的人事先抄走外层的钥匙，又留着每份答卷到达的记录，计票后一个人也能去对。'
    : '保管钥匙的人在计票前违规拆封，再拿机房的时间记录去对。重要的评议应由几位保管人分存钥匙。';

const zh: AboutWords = {
  title: '匿名靠什么，防不住什么',
  lead: '就像一张盖了章的空白选票：发票的人认得您，看不见您写什么；收票的人看得见票，不知道是谁的。',
  sections: ({ trustees, isOfCodes, tellsWriters }) => [
    {
      title: '一步一步怎么做的',
      lines: [
        `您的手机先给答卷起一个随机编号，再蒙上一层送去盖章。盖章处查名册，${isOfCodes ? '每张纸条' : '每人'}盖一次，看不见编号。`,
        '手机揭掉蒙层，章还在。盖章处以后见到这个章，也认不出是给谁盖的。这一点靠数学，不靠谁守规矩。',
        '答案和章装进信封封好，投进票箱。票箱只看章的真假，不问是谁；每个信封一样长，一个字没写的也一样。',
        openedZh(trustees),
      ],
    },
    {
      title: '数据库里存了什么',
      lines: [
        isOfCodes
          ? '名册：一张纸条一行，只有评价主体和编码的指纹，用过没有，没有姓名。用过与否每晚统一记一次，没有时间。'
          : '名册：姓名、单位、评价主体、联系方式、链接的指纹，参加了没有。参加与否每晚统一记一次，没有时间。',
        '盖章：蒙着的编号和章，存在一个只有名册钥匙能算出的名字下。计票后名册钥匙销毁，谁也对不上人。',
        '票箱：封好的答卷、编号、章、第几次提交、到的是哪一天。没有姓名、时刻、网络地址、手机型号。',
        '计票后：拆开的答案，随机编号；文字另存一处，和打分分开。信封删除。',
        '两边只有轮次和评价主体相同，没有一处互相指向；程序里两边的代码不许互相调用，有测试盯着。',
      ],
    },
    {
      title: '能查出什么',
      lines: [
        '票少了、多了、换了：每份到的答卷都在公开的记录里，每晚由主办单位签名，您的手机留着收据。',
        '票算错了：计票时每个回答写成一张计票条，条子只有您的手机认得出；公布的票数能从拆开的条子重算。算不了的有三样：加了噪声的表、去掉了最高、最低评分卡的评分、数字题的平均数。',
        '多发了章：名册人数、发出的章、投出的票、作废的票都公布，一级不能多过一级。',
        '给您一个人的题目、钥匙或清单：手机在封好以前自己核对，记住清单，换一份就不交。六个词请和同事比一比。',
        isOfCodes
          ? '名册多了、少了：清单定下有几张纸条，开始以后作废的，公开的记录里每张都有签名的一行。'
          : '名册多了、少了：清单定下名册的指纹，手机能验您在不在上面；开始以后谁离开，公开的记录里都有签名的一行，没有姓名。',
      ],
    },
    {
      title: '防不住什么',
      lines: [
        '有人看着您填，逼您出示手机上的收据，或者拿到您留的二维码。',
        '手机、浏览器或插件被动过手脚。',
        '运行系统的人改了程序，去记谁交了什么。清单写着页面程序的指纹，有源码的人可以核对；防不住，只是容易查出来。',
        keeperZh(trustees),
        '机房和网络公司自己的记录：您的网络地址和时间。',
        '组里大家都答得一样，或者人太少，谁都猜得到。所以人少的组不出结果。',
        '您自己写的话让人认出是您。',
        ...(tellsWriters
          ? [
              '一道题有多少人写了话、填了数字或日期：审计文件里写一条就有一张计票条，数得出来。只问一部分人的题也一样，哪怕结果里不公布。写了什么、谁写的，看不出来。这一轮是旧版程序开始的；新版开始的轮次，写没写都有一张，数不出来。',
            ]
          : []),
        '有人留着密封的答卷和到达记录，将来破解了现在的密码。',
        isOfCodes
          ? '一张纸条一票，认纸条不认人；谁手里有两张，就能投两票。'
          : '链接只证明您在名册上；转给别人，就是把您的一票给了别人。',
      ],
    },
  ],
  yourself: '自己动手查',
  addresses: [
    { name: '签了名的清单', path: '/api/box/{wave}/manifest' },
    { name: '到达记录和签名', path: '/api/box/{wave}/log' },
    { name: '公布后：审计文件', path: '/api/box/{wave}/audit' },
  ],
  verifier: [
    '源码里的 api/verifier 是一个独立的核对程序，说明写全了格式，谁都可以照着另写一个。',
    '核对页面程序：清单里 codeVersion 的加号后面，是编译结果 dist/web/fill.html 的 SHA-256。有源码的人先运行 npm run build，再运行 npm run verify -- --page 存下的网页.html 清单.json，就知道您收到的是不是它。开始以后程序升级过的，对不上也不一定有假，请问主办单位。',
  ],
};

const openedEn = (trustees?: Trustees) =>
  trustees
    ? `They are opened after closing. An envelope has two layers: the platform keeps the key of the outer one, and two of ${trustees.names.join(', ')} must come together for the inner one. Ballots come out in another order; the outer key is destroyed, and the log says so.`
    : 'They are opened after closing, all at once and out of order. The platform holds the only key, and nobody else a part of it. Then it is destroyed, and the log says so.';
const keeperEn = (trustees?: Trustees) =>
  trustees
    ? 'Two trustees and the platform together opening envelopes before the count and comparing them with the hosting company’s times. After the count, whoever runs the platform alone, if the outer key was copied and the arrivals were kept.'
    : 'The keeper of the key opening envelopes before the count and comparing them with the hosting company’s times. Reviews with consequences should have several keepers.';

const en: AboutWords = {
  title: 'What anonymity rests on, and what it cannot do',
  lead: 'Like a stamped blank ballot: who hands it out knows you and cannot see what you write; who takes it in sees the ballot and does not know whose it is.',
  sections: ({ trustees, isOfCodes, tellsWriters }) => [
    {
      title: 'Step by step',
      lines: [
        `Your phone draws a random number for the ballot, covers it and has it stamped. The stamp office looks ${isOfCodes ? 'your slip' : 'you'} up on the roll, stamps once for each ${isOfCodes ? 'slip' : 'person'}, and cannot see the number.`,
        'The phone takes the cover off, and the stamp stays. Shown this stamp later, the office cannot tell for whom it was. That is mathematics, not good conduct.',
        'Answers and stamp go into a sealed envelope and into the box. The box asks whether the stamp is genuine, never whose it is. All envelopes are of one length, empty ones too.',
        openedEn(trustees),
      ],
    },
    {
      title: 'What the database holds',
      lines: [
        isOfCodes
          ? 'The roll: one row for each slip, with its rater group, a fingerprint of its code, and whether it was used; no name. That is noted once a night for all slips, without a time.'
          : 'The roll: name, unit, rater group, contact, a fingerprint of the link, and whether you took part. That is noted once a night for everybody, without a time.',
        'Stamps: the covered number and the stamp, under a name that only the key of the roll can compute. After the count that key is destroyed, and nobody can tell whose a stamp is.',
        'The box: the sealed ballot, its number, its stamp, which version it is, and the day it came. No name, time of day, address or make of phone.',
        'After the count: opened answers under random numbers; words apart from ratings. The envelopes are deleted.',
        'The two sides share the wave and the rater group, and no reference. The code of one may not call the code of the other, and a test watches over it.',
      ],
    },
    {
      title: 'What can be found out',
      lines: [
        'Ballots dropped, added or exchanged: every one that came stands in a public log that the organizer signs every night, and your phone keeps a receipt.',
        'Ballots counted wrongly: the count writes a slip for every answer, which only your phone can recognise; published counts follow from the opened slips, but for tables with noise, ratings of which cards were cut at the ends, and means of numbers.',
        'Too many stamps: people on the roll, stamps given, ballots cast and ballots spoilt are published, and none may exceed the one before.',
        'Questions, keys or a manifest made for you alone: your phone checks them itself before it seals anything, remembers the manifest and refuses another. Compare the six words with a colleague.',
        isOfCodes
          ? 'A roll that grows or shrinks: the manifest fixes how many slips there are, and each that is withdrawn later has a signed line in the public log.'
          : 'A roll that grows or shrinks: the manifest fixes its fingerprint, and your phone can verify that you are on it; each who leaves later has a signed line in the public log, without a name.',
      ],
    },
    {
      title: 'What this cannot protect against',
      lines: [
        'Somebody watching you, forcing you to show the receipt on your phone, or getting the QR code that you kept.',
        'A phone, browser or extension that was tampered with.',
        'Whoever runs the system changing the code to record who sends what. The manifest names the code of the page by its fingerprint, so that whoever has the source can compare; that makes it easier to find, and does not prevent it.',
        keeperEn(trustees),
        'The hosting and network companies’ own records of your address and time.',
        'A group in which all answer alike, or one so small that everybody can guess. Small groups therefore get no results.',
        'Your own words giving you away.',
        ...(tellsWriters
          ? [
              'How many wrote words, or entered a number or a date, at a question: the audit file has a slip for each of them, so they can be counted, also where only some were asked and results are hidden. It does not tell what was written, nor who did. An earlier version opened this wave; in later ones every ballot has such a slip, written or not.',
            ]
          : []),
        'Somebody keeping sealed ballots and arrival records until the cryptography of today can be broken.',
        isOfCodes
          ? 'One slip is one ballot, whoever holds it; who gets hold of two can cast two.'
          : 'The link only proves that you are on the roll; who passes it on gives the own ballot away.',
      ],
    },
  ],
  yourself: 'See for yourself',
  addresses: [
    { name: 'The signed manifest', path: '/api/box/{wave}/manifest' },
    { name: 'The log of arrivals with its signatures', path: '/api/box/{wave}/log' },
    { name: 'Once published: the audit file', path: '/api/box/{wave}/audit' },
  ],
  verifier: [
    'In the source, api/verifier is a checker that shares nothing with the system; its page describes the format in full, so that anybody can write another.',
    'To check the code of the page: behind the plus sign of codeVersion, the manifest has the SHA-256 of the built file dist/web/fill.html. Whoever has the source runs npm run build, and then npm run verify -- --page saved-page.html manifest.json, which tells whether this is what you were sent. After an update of the program they differ without anybody having cheated: ask the organizer.',
  ],
};

export const ABOUT_WORDS: Readonly<Record<FillLanguage, AboutWords>> = { zh, en };
