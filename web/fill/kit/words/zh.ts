export { CHINESE_WORDS as list } from '#domain/anonymity/word-lists/zh';

export const derived = '手机已经核对：这六个词出自签了名的清单，题目也是清单里的。';
/** Of a manifest of an earlier version, which does not name the questions as they are shown. */
export const derivedWords = '手机已经核对：这六个词出自签了名的清单。';
/** The promises of the opening that follow from the manifest, as the server prints them. */
export const sealed = '答卷在手机上封好，截止后才拆。';
export const sealedBy = '答卷在手机上封好，{names}来两人才拆得开。';
export const smallest = '不满 {n} 人的分组，不出结果。';
export const between = '、';
export const otherManifest = '这一页和签了名的清单不一样';
export const otherManifestNote =
  '清单写着对谁都一样的规则和钥匙，这一页用的是另一份。|请先不要作答，告诉同事和主办单位。';
export const unsigned = '清单没有主办单位的签名';
export const unsignedNote = '签名是假的，或者清单被改过。|请先不要作答，告诉同事和主办单位。';
export const exchanged = '清单换过了';
export const exchangedNote =
  '开始以后清单不会再改，这部手机上次记下的是另一份：可能有人想单独认出您的答卷。|请先不要作答，和同事核对六个词，告诉主办单位。';
export const otherQuestions = '题目和清单里的不一样';
export const otherQuestionsNote =
  '您收到的题目、名称或说明被改过，别人看到的可能是另一份。|请先不要作答，告诉同事和主办单位。';
export const otherWords = '六个词和清单对不上';
export const otherWordsNote = '这一页印的六个词，不是手机从清单算出的。|请先不要作答，告诉同事和主办单位。';
