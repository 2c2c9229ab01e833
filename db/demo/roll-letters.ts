import type { Letter } from '#domain/mail/letter';

export const INVITATION: Letter = {
  subject: '请参加{评议}',
  text: '{姓名}，您好：\n\n请打开您本人的链接作答：{链接}\n\n打开后先核对六个词：{六个词}\n\n{截止时间} 截止。名册只记参加没有，不记答案。',
};

export const REMINDER: Letter = {
  subject: '还来得及：{评议}',
  text: '{姓名}，您好：\n\n名册上您还没有参加。链接：{链接}\n\n核对词：{六个词}\n\n{截止时间} 截止。已经交卷的请不必理会，名册每晚更新一次。',
};
