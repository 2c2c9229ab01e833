import type { LocalizedText } from '#domain/questionnaire/model';
import type { RaterGroup, SurveyKind } from './model';

/** The rater groups that a new survey begins with. */
export function usualGroups(kind: SurveyKind): readonly RaterGroup[] {
  const groups = kind === 'review' ? REVIEW_GROUPS : ONE_GROUP;
  return groups.map((group, index) => ({ ...group, id: `g${index + 1}` }));
}

const REVIEW_GROUPS = [
  { name: { zh: '领导', en: 'Leaders' }, weight: 20 },
  { name: { zh: '互评', en: 'Peers' }, weight: 20 },
  { name: { zh: '基层', en: 'Grass roots' }, weight: 20 },
  { name: { zh: '服务对象与群众', en: 'Service users and the public' }, weight: 40 },
];

const ONE_GROUP = [{ name: { zh: '全体参加人', en: 'All participants' }, weight: 100 }];

/** The usual group whose English name was left behind when its Chinese name was changed. */
export function staleTranslationOf({ zh, en }: LocalizedText): LocalizedText | undefined {
  const usual = [...REVIEW_GROUPS, ...ONE_GROUP].find(({ name }) => name.en === en)?.name;
  return usual && usual.zh !== zh.trim() ? usual : undefined;
}
