import { createHash } from 'node:crypto';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { ballotBytes } from '#domain/answers/ballot-size';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { pinyin } from 'pinyin-pro';
import type { Question, Questionnaire, TargetsQuestion } from '#domain/questionnaire/model';
import { findTemplate } from '#domain/questionnaire/templates';
import type { FillWave } from '#domain/survey/fill-wave';
import { CATEGORIES, UNITS } from '../../../db/demo/organisation';
import { exampleCategories, exampleTargets } from '../../support/fixtures/example-units';

/** A wave with ids and keys as long as real ones. */
export function sampleWave(questionnaire: Questionnaire): FillWave {
  return {
    waveId: '0198f3c2-7b1e-7c4a-9d3e-5a6b7c8d9e0f',
    linkCode: 'q3mZx8Kd0vTn5RbYwLsHcA',
    groupId: 'grass-roots',
    groupName: { zh: '基层', en: 'the grass roots' },
    title: questionnaire.title,
    organisation: { zh: '江州市直机关工委', en: 'Jiangzhou Municipal Organs Committee' },
    versionHash: createHash('sha256').update(canonicalJson(questionnaire)).digest('hex'),
    questionnaire,
    boxPublicKey: encodeBase64url(Uint8Array.from({ length: 65 }, (_, index) => (index * 89 + 4) % 256)),
    ballotBytes: ballotBytes(questionnaire),
    closesAt: Date.UTC(2026, 10, 30, 10),
    minimumGroupSize: 10,
    purpose: { zh: '占被评单位绩效考核 10 分', en: '10 points of the units’ assessment' },
    door: 'link',
  };
}

/** The same behind personal links. */
export function sampleRollWave(questionnaire: Questionnaire): FillWave {
  const { versionHash } = sampleWave(questionnaire);
  return { ...sampleWave(questionnaire), door: 'roll', manifestHash: versionHash };
}

/** The same, with a key that three people hold. */
export function sampleTrusteeWave(questionnaire: Questionnaire): FillWave {
  const { boxPublicKey } = sampleWave(questionnaire);
  const publicKey = boxPublicKey.split('').toReversed().join('');
  return {
    ...sampleRollWave(questionnaire),
    trustees: { names: ['王建国', '李秀英', '张伟'], threshold: 2, publicKey },
  };
}

export function templateQuestionnaire(id: string): Questionnaire {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template.questionnaire;
}

/** The work-style review as it is published: with all units of the example city, under their Chinese names alone. */
export function publishedReview(): Questionnaire {
  return reviewOf({ categories: exampleCategories(), targets: exampleTargets() });
}

/** The same with the units of the example organisation, which have short names, initials, and all names in English too. */
export function exampleReview(): Questionnaire {
  const initialsOf = (name: string) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
  const targets = UNITS.map(({ code, name, shortName, category }) => ({
    id: code,
    name,
    shortName,
    category,
    initials: [name.zh, shortName.zh].map(initialsOf).join(' ').toLowerCase(),
  }));
  return reviewOf({ categories: CATEGORIES.map((title) => ({ id: title.zh, title })), targets });
}

function reviewOf(units: Pick<TargetsQuestion, 'categories' | 'targets'>): Questionnaire {
  const draft = templateQuestionnaire('work-style-review');
  const withUnits = (question: Question) => (question.kind === 'targets' ? { ...question, ...units } : question);
  return { ...draft, pages: draft.pages.map((page) => ({ ...page, questions: page.questions.map(withUnits) })) };
}
