import type { DisclosureRules, NoiseRules } from '#domain/disclosure/disclosure-rules';
import type { PlannedTable, PublicationPlan } from '#domain/disclosure/publication-plan';
import {
  REVIEW_DIVISIONS,
  REVIEW_TABLE_IDS,
  type ReviewPublication,
  type ReviewTable,
} from '#domain/disclosure/review-publication';
import { canonicalJson } from '#domain/questionnaire/canonical-json';
import { fail, ok, type Result } from '#domain/result';
import { SURVEY_KINDS } from '#domain/survey/model';
import { UNANIMOUS_SCORES } from '#domain/survey/unanimous-scores';
import {
  faultyField,
  type FieldChecks,
  hasFields,
  isBase64url,
  isCount,
  isHash,
  isId,
  isModulus,
  isPoint,
  isRecord,
  isText,
} from './field-check';
import type { Trustees } from '../trustees/trustees';
import type { Manifest, Stratum } from './manifest';

export interface ManifestFault {
  /**
   * Not JSON: no JSON object. Version unknown: of a later program. Field invalid: missing, of another kind, or no field of a
   * manifest. Contradictory: the field does not go with others, as a roll without a root or a close before the opening.
   * Not canonical: another spelling of the same content, whose hash names nothing.
   */
  readonly code:
    | 'manifest.not-json'
    | 'manifest.version-unknown'
    | 'manifest.field-invalid'
    | 'manifest.contradictory'
    | 'manifest.not-canonical';
  readonly field?: string | undefined;
}

/**
 * Reads a text as `manifestText` makes it and checks everything about it that the text alone can tell. Whether it is the one
 * of a wave is told by its hash, whether the organisation stands by it by its signature (see verify-manifest).
 */
export function readManifest(text: string): Result<Manifest, ManifestFault> {
  const content = parsed(text);
  if (!isRecord(content)) return fail({ code: 'manifest.not-json' });
  if (isCount(content['version']) && content['version'] !== 1) return fail({ code: 'manifest.version-unknown' });
  if (!hasFields(content, MANIFEST_FIELDS)) {
    return fail({ code: 'manifest.field-invalid', field: faultyField(content, MANIFEST_FIELDS) });
  }
  const contradiction = contradictoryField(content);
  if (contradiction !== null) return fail({ code: 'manifest.contradictory', field: contradiction });
  return isCanonical(text, content) ? ok(content) : fail({ code: 'manifest.not-canonical' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isLocalizedText = (value: unknown) =>
  hasFields(value, { zh: isText, en: (english: unknown) => english === undefined || isText(english) });

const isPostponement = (value: unknown) =>
  hasFields<Manifest['postponement']>(value, { times: isCount, days: isCount });

const isClassification = (value: unknown) =>
  isRecord(value) && (value['kind'] === 'rater-group' || (value['kind'] === 'question' && isText(value['question'])));

const isPlannedTable = (value: unknown) =>
  hasFields<PlannedTable>(value, {
    id: isText,
    title: isLocalizedText,
    by: (by) => Array.isArray(by) && by.every(isClassification),
  });

const isPublication = (value: unknown) =>
  value === undefined ||
  hasFields<PublicationPlan>(value, {
    tables: (tables) => Array.isArray(tables) && tables.every(isPlannedTable),
    textThreshold: isCount,
  });

const REVIEW_TABLE_FIELDS: FieldChecks<ReviewTable> = {
  id: (id) => REVIEW_TABLE_IDS.some((known) => known === id),
  by: (by) => Array.isArray(by) && by.every((division) => REVIEW_DIVISIONS.some((known) => known === division)),
};

const REVIEW_FIELDS: FieldChecks<ReviewPublication> = {
  question: isText,
  tables: (tables) => Array.isArray(tables) && tables.every((table) => hasFields(table, REVIEW_TABLE_FIELDS)),
  minimumGroupSize: isCount,
  minimumDissent: isCount,
  unanimousScores: (value) => value === undefined || UNANIMOUS_SCORES.some((known) => known === value),
};

const isReviews = (value: unknown) =>
  value === undefined || (Array.isArray(value) && value.every((review) => hasFields(review, REVIEW_FIELDS)));

const DISCLOSURE_FIELDS: FieldChecks<DisclosureRules> = {
  minimumDissent: isCount,
  smallestNamedGroup: isCount,
  noise: (value) =>
    hasFields<NoiseRules>(value, {
      epsilon: (epsilon) => Number.isFinite(epsilon) && Number(epsilon) > 0,
      fewestInCell: isCount,
    }),
};

const STRATUM_FIELDS: FieldChecks<Stratum> = {
  groupId: isId,
  name: isLocalizedText,
  size: isCount,
  publicKey: isModulus,
};

const TRUSTEE_FIELDS: FieldChecks<Trustees> = {
  names: (value) => Array.isArray(value) && value.every(isText),
  threshold: (value) => isCount(value) && Number(value) > 1,
  publicKey: isPoint,
};

const MANIFEST_FIELDS: FieldChecks<Manifest> = {
  version: (value) => value === 1,
  organisation: isLocalizedText,
  waveId: isId,
  number: isCount,
  title: isLocalizedText,
  kind: (value) => SURVEY_KINDS.some((kind) => kind === value),
  mode: (value) => value === 'roll' || value === 'codes' || value === 'links',
  questionnaireHash: isHash,
  schemeHash: isHash,
  shown: (value) => value === undefined || hasFields(value, { zh: isHash, en: isHash }),
  opensAt: (value) => value === undefined || isCount(value),
  closesAt: isCount,
  postponement: isPostponement,
  graceHours: isCount,
  minimumGroupSize: isCount,
  publication: isPublication,
  reviews: isReviews,
  disclosure: (value) => value === undefined || hasFields(value, DISCLOSURE_FIELDS),
  wordSlips: (value) => value === undefined || value === 'every-ballot',
  custody: (value) => value === 'server' || value === 'trustees',
  trustees: (value) => value === undefined || hasFields(value, TRUSTEE_FIELDS),
  boxPublicKey: isPoint,
  ballotBytes: isCount,
  strata: (value) => Array.isArray(value) && value.every((stratum) => hasFields(stratum, STRATUM_FIELDS)),
  rollRoot: (value) => value === undefined || isBase64url(value, 32),
  logPublicKey: isPoint,
  codeVersion: isText,
};

function contradictoryField(manifest: Manifest): keyof Manifest | null {
  const { mode, strata, rollRoot, opensAt, closesAt, custody, trustees } = manifest;
  const hasRoll = mode !== 'links';
  if (hasRoll !== strata.length > 0 || new Set(strata.map(({ groupId }) => groupId)).size < strata.length)
    return 'strata';
  if (hasRoll !== (rollRoot !== undefined)) return 'rollRoot';
  if ((custody === 'trustees') !== (trustees !== undefined)) return 'trustees';
  if (trustees && trustees.threshold > trustees.names.length) return 'trustees';
  return opensAt !== undefined && closesAt <= opensAt ? 'closesAt' : null;
}

/** A lone surrogate, which JSON can spell and canonical JSON cannot, is thrown for. */
function isCanonical(text: string, content: Manifest): boolean {
  try {
    return canonicalJson(content) === text;
  } catch {
    return false;
  }
}
