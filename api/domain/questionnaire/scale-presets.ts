import type { LocalizedText, OptionScale } from './model';

/**
 * Answer scales in use, worst first, with what each answer is worth. They follow published methods: five steps of
 * satisfaction as the national survey of 2008 scored them (100/80/60/30/0), the three-step scale of Shandong 2008
 * (100/75/55), that of a county style office (100/70/30), and the four grades of a debriefing.
 * Equal steps are used where no method prescribes otherwise.
 */
export type ScalePresetId =
  | 'satisfaction-5'
  | 'satisfaction-5-equal'
  | 'satisfaction-3-high'
  | 'satisfaction-3'
  | 'agreement-5'
  | 'quality-5'
  | 'frequency-5'
  | 'importance-5'
  | 'grades-4'
  | 'grades-4-steps';

export interface ScalePreset {
  readonly id: ScalePresetId;
  readonly title: LocalizedText;
  readonly scale: OptionScale;
}

const UNFAMILIAR: LocalizedText = { zh: '不了解', en: 'Not familiar' };
const CANNOT_SAY: LocalizedText = { zh: '说不清', en: 'Cannot say' };

export const SCALE_PRESETS: readonly ScalePreset[] = [
  {
    id: 'satisfaction-5',
    title: { zh: '五级满意度', en: 'Satisfaction, five steps' },
    scale: scaleOf(UNFAMILIAR, [
      ['very-dissatisfied', 0, '很不满意', 'Very dissatisfied'],
      ['dissatisfied', 30, '不太满意', 'Rather dissatisfied'],
      ['fair', 60, '一般', 'Fair'],
      ['satisfied', 80, '比较满意', 'Rather satisfied'],
      ['very-satisfied', 100, '很满意', 'Very satisfied'],
    ]),
  },
  {
    id: 'satisfaction-5-equal',
    title: { zh: '五级满意度，等距', en: 'Satisfaction, five equal steps' },
    scale: scaleOf(UNFAMILIAR, [
      ['very-dissatisfied', 0, '很不满意', 'Very dissatisfied'],
      ['dissatisfied', 25, '不太满意', 'Rather dissatisfied'],
      ['fair', 50, '一般', 'Fair'],
      ['satisfied', 75, '比较满意', 'Rather satisfied'],
      ['very-satisfied', 100, '很满意', 'Very satisfied'],
    ]),
  },
  {
    id: 'satisfaction-3',
    title: { zh: '三级满意度 100、70、30', en: 'Satisfaction, three steps (100, 70, 30)' },
    scale: scaleOf(UNFAMILIAR, [
      ['dissatisfied', 30, '不满意', 'Dissatisfied'],
      ['fair', 70, '基本满意', 'Mostly satisfied'],
      ['satisfied', 100, '满意', 'Satisfied'],
    ]),
  },
  {
    id: 'satisfaction-3-high',
    title: { zh: '三级满意度 100、75、55', en: 'Satisfaction, three steps (100, 75, 55)' },
    scale: scaleOf(UNFAMILIAR, [
      ['dissatisfied', 55, '不满意', 'Dissatisfied'],
      ['fair', 75, '基本满意', 'Mostly satisfied'],
      ['satisfied', 100, '满意', 'Satisfied'],
    ]),
  },
  {
    id: 'agreement-5',
    title: { zh: '五级同意度', en: 'Agreement, five steps' },
    scale: scaleOf(CANNOT_SAY, [
      ['strongly-disagree', 0, '很不同意', 'Strongly disagree'],
      ['disagree', 25, '不太同意', 'Disagree'],
      ['neither', 50, '一般', 'Neither'],
      ['agree', 75, '比较同意', 'Agree'],
      ['strongly-agree', 100, '很同意', 'Strongly agree'],
    ]),
  },
  {
    id: 'quality-5',
    title: { zh: '五级好差评', en: 'Good to bad, five steps' },
    scale: scaleOf(UNFAMILIAR, [
      ['very-poor', 0, '很差', 'Very poor'],
      ['poor', 25, '较差', 'Poor'],
      ['fair', 50, '一般', 'Fair'],
      ['good', 75, '较好', 'Good'],
      ['very-good', 100, '很好', 'Very good'],
    ]),
  },
  {
    id: 'frequency-5',
    title: { zh: '五级频率', en: 'Frequency, five steps' },
    scale: scaleOf(CANNOT_SAY, [
      ['never', 0, '从不', 'Never'],
      ['seldom', 25, '很少', 'Seldom'],
      ['sometimes', 50, '有时', 'Sometimes'],
      ['often', 75, '经常', 'Often'],
      ['always', 100, '总是', 'Always'],
    ]),
  },
  {
    id: 'importance-5',
    title: { zh: '五级重要性', en: 'Importance, five steps' },
    scale: scaleOf(CANNOT_SAY, [
      ['not-important', 0, '很不重要', 'Not important at all'],
      ['less-important', 25, '不太重要', 'Not very important'],
      ['moderate', 50, '一般', 'Moderately important'],
      ['important', 75, '比较重要', 'Important'],
      ['very-important', 100, '很重要', 'Very important'],
    ]),
  },
  {
    id: 'grades-4',
    title: { zh: '四个等次', en: 'Four grades' },
    scale: scaleOf(UNFAMILIAR, [
      ['fail', 0, '不合格', 'Fail'],
      ['pass', 60, '基本合格', 'Basic pass'],
      ['good', 80, '合格', 'Pass'],
      ['excellent', 100, '优秀', 'Excellent'],
    ]),
  },
  {
    id: 'grades-4-steps',
    title: { zh: '好、较好、一般、差', en: 'Good, fairly good, fair, poor' },
    scale: scaleOf(UNFAMILIAR, [
      ['poor', 0, '差', 'Poor'],
      ['fair', 60, '一般', 'Fair'],
      ['fairly-good', 80, '较好', 'Fairly good'],
      ['good', 100, '好', 'Good'],
    ]),
  },
];

/** @throws RangeError for an id that is not in the list. */
export function scalePreset(id: ScalePresetId): OptionScale {
  const preset = SCALE_PRESETS.find((candidate) => candidate.id === id);
  if (!preset) throw new RangeError(`no scale preset ${id}`);
  return preset.scale;
}

type Step = readonly [id: string, score: number, zh: string, en: string];

function scaleOf(dontKnow: LocalizedText, steps: readonly Step[]): OptionScale {
  return { options: steps.map(([id, score, zh, en]) => ({ id, score, label: { zh, en } })), dontKnow };
}
