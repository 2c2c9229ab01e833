import type { Trustees } from '#domain/anonymity/trustees/trustees';
import type { FillLanguage, FillWave } from '#domain/survey/fill-wave';

const PACE_ZH = '作答快慢只分四档，一起封好，用来看草率答卷的影响。';
const PACE_EN = 'Your speed is sealed in as one of four steps, to give results with and without careless ballots';

const LIMITS_ZH = [
  '链接可以转发，也可能有人交两份：这里只做到保密，不保证一人一票。',
  '有人看着您填，或者手机、浏览器被动过手脚。',
  '保管钥匙的人违规提前拆封，或者改动程序去记谁交了什么。',
  '机房和网络公司自己的记录。',
  '大家都答得一样，或者您写的话让人认出是您。',
  '有人留着密封的答卷，将来破解了密码。',
];
const LIMITS_EN = [
  'The link can be passed on, and somebody may send two ballots: this is confidential, not one person one ballot.',
  'Somebody watching you, or a phone or browser that was tampered with.',
  'The keeper of the key opening the box early, or changing the code to record who sends what.',
  'Records of the hosting and network companies.',
  'Everybody answering the same, or your own words giving you away.',
  'Sealed ballots kept until the cryptography of today can be broken.',
];

/** What a promise depends on. */
type Protection = Pick<FillWave, 'minimumGroupSize' | 'trustees'>;

const sealedZh = (trustees?: Trustees) =>
  trustees ? `答卷在手机上封好，${trustees.names.join('、')}来两人才拆得开。` : '答卷在手机上封好，截止后才拆。';
const sealedEn = (trustees?: Trustees) =>
  trustees
    ? `Sealed on your phone; only two of ${trustees.names.join(', ')} together can open it`
    : 'Sealed on your phone, opened only after closing';

/** What the server itself writes into a member's page: the opening, and the notices where there is no form. */
const zh = {
  brand: '评议',
  largeType: '大字',
  otherLanguage: 'English',
  host: '主办',
  duration: '用时',
  minutes: (minutes: number) => `多数人约 ${minutes} 分钟，可分几次答`,
  until: '截止',
  use: '用途',
  protection: { link: '怎样为您保密', roll: '匿名是怎样做到的', code: '匿名是怎样做到的' },
  promises: {
    link: ({ minimumGroupSize: smallest }: Protection) => [
      '不登录，不记姓名、地址和时间。',
      '答卷在手机上封好，截止后才拆。',
      `不满 ${smallest} 人的分组，不出结果。`,
      PACE_ZH,
    ],
    roll: ({ minimumGroupSize: smallest, trustees }: Protection) => [
      '名册只记您参加了没有，不记答案。',
      sealedZh(trustees),
      `不满 ${smallest} 人的分组，不出结果。`,
      PACE_ZH,
    ],
    code: ({ minimumGroupSize: smallest, trustees }: Protection) => [
      '纸条上没有姓名，谁拿了哪一张没有人记。',
      sealedZh(trustees),
      `不满 ${smallest} 人的分组，不出结果。`,
      PACE_ZH,
    ],
  },
  limits: '这套办法防不住什么',
  /** Of an open link; those of a roll stand on a page of their own. */
  limitList: LIMITS_ZH,
  words: '核对六个词',
  wordsNote: '和同事的不一样，请先不要填。',
  waiting: '没有按钮时，请允许脚本，或者换个新的浏览器。',
  notices: {
    'not-open-yet': { title: '还没有开始', text: '到时候再打开这个链接，就可以作答。' },
    closed: { title: '已经截止', text: '票箱不再收新的答卷，谢谢您。' },
    unknown: { title: '没有这个链接', text: '请核对收到的链接是不是完整，或者请主办单位重新发一个。' },
  },
  survey: '调查',
  opens: '开始',
  closed: '截止',
};

const en: FillWords = {
  brand: 'Pingyi',
  largeType: 'Large type',
  otherLanguage: '中文',
  host: 'Held by',
  duration: 'Takes',
  minutes: (minutes) => `about ${minutes} minute${minutes === 1 ? '' : 's'} for most people, in one go or several`,
  until: 'Closes',
  use: 'Used for',
  protection: {
    link: 'How it is kept confidential',
    roll: 'How it is kept anonymous',
    code: 'How it is kept anonymous',
  },
  promises: {
    link: ({ minimumGroupSize: smallest }) => [
      'No sign-in; no names, addresses or times kept',
      'Sealed on your phone, opened only after closing',
      `No results for groups under ${smallest}`,
      PACE_EN,
    ],
    roll: ({ minimumGroupSize: smallest, trustees }) => [
      'The roll notes that you took part, not what you said',
      sealedEn(trustees),
      `No results for groups under ${smallest}`,
      PACE_EN,
    ],
    code: ({ minimumGroupSize: smallest, trustees }) => [
      'No name is on a slip, and nobody wrote down who took which',
      sealedEn(trustees),
      `No results for groups under ${smallest}`,
      PACE_EN,
    ],
  },
  limits: 'What this cannot protect against',
  limitList: LIMITS_EN,
  words: 'Compare six words',
  wordsNote: 'If a colleague sees other words, please do not answer yet.',
  waiting: 'If no button appears here, please allow scripts, or use another browser.',
  notices: {
    'not-open-yet': { title: 'Not open yet', text: 'Open this link again then, and you can answer.' },
    closed: { title: 'Closed', text: 'The box takes no more ballots. Thank you.' },
    unknown: {
      title: 'No such link',
      text: 'Please check that the link is complete, or ask the organizer to send it again.',
    },
  },
  survey: 'Survey',
  opens: 'Opens',
  closed: 'Closed',
};

export type FillWords = typeof zh;

export const FILL_WORDS: Readonly<Record<FillLanguage, FillWords>> = { zh, en };
