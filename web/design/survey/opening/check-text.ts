import { releaseRulesOf } from '#domain/disclosure/release-rules';
import { unanimousScoresOf } from '#domain/survey/unanimous-scores';
import { SMALLEST_STRATUM } from '#domain/roll/model';
import type { Wave } from '#domain/survey/model';
import { LOWEST_MINIMUM_GROUP_SIZE } from '#domain/survey/model';
import { formatDateTime, formatNumber } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { collectedWords, openingWords, rollKeyWords } from '../../../lib/words';
import { LONG_MINUTES } from '../draft/long-minutes';
import { plainNumber } from '../groups/plain-number';
import { problemText } from '../publication/plan-names';
import type { OpeningCheckId, OpeningFacts } from './opening-checks';

type ShownWave = Pick<Wave, 'groups' | 'settings' | 'opensAt' | 'closesAt'>;

/** A fact with its number. */
export function checkText(id: OpeningCheckId, facts: OpeningFacts, wave: ShownWave): string {
  return TEXTS[id](facts, wave);
}

type TextOf = (facts: OpeningFacts, wave: ShownWave) => string;

const TEXTS: Readonly<Record<OpeningCheckId, TextOf>> = {
  questionnaire: ({ questions, pages, errors }) => {
    const words = openingWords().opening;
    if (questions === 0) return words.noQuestions;
    return errors > 0 ? words.questionnaireErrors(errors) : words.questionnaire(questions, pages);
  },
  english: ({ missingEnglish, missingUnitEnglish }) => {
    const words = openingWords().opening;
    if (missingUnitEnglish > 0) return words.englishMissingUnits(missingEnglish, missingUnitEnglish);
    return missingEnglish > 0 ? words.englishMissing(missingEnglish) : words.english;
  },
  targets: ({ targets, ratingsOfSome }) => {
    const words = openingWords().opening;
    const [ofSome] = ratingsOfSome;
    if (ofSome) return words.ratingOfSome(localized(ofSome));
    return targets && targets.count > 0 ? words.targets(targets.count, targets.criteria) : words.noTargets;
  },
  minutes: ({ minutes }) => {
    const words = openingWords().opening;
    return minutes > LONG_MINUTES ? words.minutesLong(minutes) : words.minutes(minutes);
  },
  groups: ({ groups, weightSum, readiness }) => {
    const words = openingWords().opening;
    if (groups === 0) return words.noGroups;
    return readiness.has('wave.weights-not-100') ? words.groupsSum(plainNumber(weightSum)) : words.groups(groups);
  },
  expected: ({ smallGroups, groups, blankExpected, expected }, { settings }) => {
    const words = openingWords().opening;
    const names = smallGroups.map(localized).join(words.listSeparator);
    if (names) return words.expectedFew(names, settings.minimumGroupSize);
    if (expected > 0 && blankExpected > 0) return words.expectedSome(groups, blankExpected);
    return expected > 0 ? words.expected(formatNumber(expected)) : words.expectedUnknown;
  },
  roll: rollText,
  minimum: ({ readiness, targets, tables, plan }, { settings }) => {
    const words = openingWords().opening;
    if (!releaseRulesOf(settings).suppression) return collectedWords().opening.nothingHidden;
    if (plan.problems.length > 0) return planFaultText(plan);
    return readiness.has('wave.minimum-group-size-too-low')
      ? words.minimumLow(LOWEST_MINIMUM_GROUP_SIZE)
      : words.minimum(tables, settings.minimumGroupSize) +
          (targets ? words.unanimous[unanimousScoresOf(settings)] : '');
  },
  scheme: schemeText,
  times: ({ readiness }, { opensAt, closesAt }) => {
    const words = openingWords().opening;
    if (closesAt === undefined) return words.noClosing;
    if (readiness.has('wave.closing-date-passed')) return words.closingPassed;
    if (readiness.has('wave.closes-before-opening')) return words.closingBeforeOpening;
    const closes = formatDateTime(closesAt);
    return opensAt === undefined ? words.timesNow(closes) : words.times(formatDateTime(opensAt), closes);
  },
  purpose: ({ hasPurpose }) => {
    const words = openingWords().opening;
    return hasPurpose ? words.purpose : words.purposeMissing;
  },
  key: () => openingWords().opening.key,
};

/** 发布方案有错，「单位 × 年龄」：前面已经有一张同样的表。 */
function planFaultText({ problems: [first, ...others], ...plan }: OpeningFacts['plan']): string {
  if (first === undefined) return '';
  const table = plan.tables.find(({ id }) => id === first.details?.['table']);
  return openingWords().opening.publicationErrors({
    table: table === undefined ? '' : localized(table.title),
    fault: problemText(first, plan),
    others: others.length,
  });
}

/** 13,620 人，4 组，每组都够人数 */
function rollText({ roll, groups }: OpeningFacts): string {
  const words = rollKeyWords();
  if (roll === undefined || roll.people === 0) return words.checkEmpty;
  if (roll.strangers > 0) return words.checkStrangers(formatNumber(roll.strangers));
  const names = roll.smallGroups.map(localized).join(openingWords().opening.listSeparator);
  return names ? words.checkSmall(names, SMALLEST_STRATUM) : words.checkText(formatNumber(roll.people), groups);
}

/** 100、80、60、30、0 分，不了解不计分，不去高低分 */
function schemeText({ scores = [], scheme, schemeProblems }: OpeningFacts): string {
  const words = openingWords().opening;
  const errors = schemeProblems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return words.schemeErrors(errors);
  const floor = schemeProblems.find(({ code }) => code === 'scheme.floor-above-zero')?.details?.['floor'];
  if (floor !== undefined) return words.schemeFloor(plainNumber(Number(floor)));
  const parts = [
    ...(scores.length > 0 ? [scoresText(scores)] : []),
    scheme.dontKnow.kind === 'exclude'
      ? words.dontKnowLeftOut
      : words.dontKnowScored(plainNumber(scheme.dontKnow.score)),
    scheme.trimming.kind === 'none' ? words.untrimmed : words.trimmed,
    ...(scheme.validity.length > 0 ? [words.rules(scheme.validity.length)] : []),
  ];
  return parts.join(words.clauseSeparator);
}

/** All of them where they can be taken in at a glance. */
const MOST_SCORES = 7;

function scoresText(scores: readonly number[]): string {
  const words = openingWords().opening;
  const shown = scores.toReversed().map(plainNumber);
  if (shown.length > MOST_SCORES) return words.scoreRange(shown.at(-1) ?? '', shown[0] ?? '');
  return words.scores(shown.join(words.listSeparator));
}
