import type { MailFault } from '#domain/mail/mail-fault';

const faults: Readonly<Record<MailFault, (people: string) => string>> = {
  'address-refused': (people) => `${people} 个地址收不了信，请改用纸条或当面给`,
  'message-refused': (people) => `${people} 封被邮件服务器退回`,
  busy: (people) => `${people} 封要过几分钟再发，邮件服务器这么要求`,
  unreachable: (people) => `${people} 封没有发出，连不上邮件服务器，会自动再试`,
  'login-refused': (people) => `${people} 封没有发出，邮件服务器不认登录密码，请管理员查看设置`,
  interrupted: (people) => `${people} 封中途断开，不知道发出没有；问过本人再补发`,
};

export const words = {
  title: '用邮件发邀请',
  notSetUp:
    '还没有配置邮件服务器。请管理员设置 SMTP_URL 和 MAIL_FROM，或 MAIL_HTTP_URL、MAIL_HTTP_TOKEN 和 MAIL_FROM，然后重新启动。',
  noAddresses: '名册上没有邮箱，这里发不了邮件。',
  later: (people: string) => `${people} 人有邮箱。开放之后在这里发，一人一条链接。`,
  scope: '每封信里是本人的链接，发信时才生成，不保存。信里没有图片，也不记谁看过。',
  progress: (sent: string, total: string) => `已发出 ${sent} 封，共 ${total} 封`,
  faults,
  who: '看是哪些人',
  again: '（会自动再试）',
  retry: '给没收到的人再发一次',
  send: (people: string) => `发给 ${people} 人`,
  ask: (people: string) => `给 ${people} 人各发一封邀请？`,
  askText: '马上开始分批发，不能撤回。每人只发一封。',
  cancel: '先不发',
  letter: {
    subject: '标题',
    text: '正文',
    hint: (placeholders: string) => `可以用 ${placeholders}，发信时换成各人自己的。`,
    preview: '看样子',
    hide: '收起',
    test: '先发给自己看看',
    tested: (address: string) => `已发到 ${address}`,
    subjectMissing: '请写标题',
    linkInSubject: '标题会显示在锁屏上，不能放链接',
    missing: (placeholder: string) => `正文里要有 ${placeholder}`,
    unknown: (placeholder: string) => `没有 ${placeholder} 这一项，请看上面的写法`,
    sampleName: '张三',
    sampleLink: 'https://survey.example/f/abcdefgh#k7m49qxt6hrcp',
    sampleWords: '（六个词）',
  },
  invitation: {
    subject: '请参加{评议}',
    text: '{姓名}：\n\n请打开您自己的链接作答，{截止时间} 截止。\n\n{链接}\n\n链接只给您一个人用，请不要转发。答卷匿名：链接只证明您在名册上，交上来的答卷里没有姓名，也对不回名册。\n\n核对词：{六个词}\n页面上的六个词应当和这里一样；不一样请不要填，告诉我们。',
  },
  reminder: {
    subject: '提醒：{评议} {截止时间} 截止',
    text: '{姓名}：\n\n到昨晚为止，您还没有领选票。愿意参加的话，请在 {截止时间} 之前打开您自己的链接。\n\n{链接}\n\n答卷匿名，交上来的答卷里没有姓名，也对不回名册。今天已经填过的，请不用管这封信。\n\n核对词：{六个词}\n页面上的六个词应当和这里一样。',
  },
  reminders: {
    title: '提醒',
    scope:
      '只发给到前一晚还没有领票、又有邮箱的人，系统自动挑，早上 08:00 起发，您看不到是谁；邮件服务器知道信发给了谁。截止就停。',
    none: '还没有安排提醒。',
    change: '安排提醒',
    days: '截止前几天发',
    daysBefore: (days: number) => (days === 0 ? '截止当天' : `截止前 ${days} 天`),
    save: '保存安排',
    planned: '已安排',
    next: (people: string) => `将发约 ${people} 人`,
    nextFew: '将发不足 5 人',
    sent: (people: string) => `发给约 ${people} 人`,
    sentFew: '发给不足 5 人',
  },
};
