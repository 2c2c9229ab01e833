import { separateTexts } from '#domain/answers/separate-texts';
import type { ColumnField } from '#domain/collected/columns/column-field';
import type { CollectedPlan, PlannedBallot } from '#domain/collected/import-model';
import { type QuestionKind, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { Condition, DatabasePort, Statement } from '../../../db/database';
import { auditEntry } from '../../../db/stores/audit-store';
import { insertImport, isImported } from '../../../db/stores/ballot-import-store';
import type { TextSlip } from '../../../db/stores/ballot-store';
import { type CollectedBallot, insertCollected } from '../../../db/stores/collected-ballot-store';
import { randomId } from '../../cryptography/random';
import type { CollectedFile } from './read-collected-file';

export interface CollectedStoring {
  readonly waveId: string;
  readonly importId: string;
  readonly file: Pick<CollectedFile, 'name' | 'hash'>;
  readonly questionnaire: Questionnaire;
  readonly plan: CollectedPlan;
  readonly again: boolean;
  readonly actor: string;
  readonly at: number;
  /** Holds while the wave may take it. */
  readonly condition: Condition;
}

/**
 * The statements that add a file's ballots to a wave, the import itself first: where its condition does not hold, the
 * ballots fail on their reference and nothing of the list is written. The audit line tells numbers and no names.
 */
export function collectedStatements(database: DatabasePort, storing: CollectedStoring): readonly Statement[] {
  const { waveId, importId, file, questionnaire, plan, actor, at } = storing;
  const { ballots, ratings, refused } = plan.summary;
  const rows = plan.ballots.map(storedForm(questionnaire));
  return [
    insertImport(database, {
      waveId,
      id: importId,
      sourceName: file.name,
      sourceHash: file.hash,
      form: plan.form,
      ballots,
      ratings,
      mapping: mappingOf(plan),
      importedAt: at,
      condition: storing.condition,
      again: storing.again,
    }),
    ...insertCollected(database, {
      waveId,
      importId,
      ballots: rows.map(({ ballot }) => ballot),
      texts: rows.flatMap(({ texts }) => texts),
    }),
    auditEntry(database, {
      at,
      actor,
      act: 'ballots.imported',
      subject: `wave:${waveId}`,
      details: { import: importId, form: plan.form, ballots, ratings, refused },
      when: isImported(waveId, importId),
    }),
  ];
}

function mappingOf({ columns }: CollectedPlan): Readonly<Record<string, ColumnField>> {
  return Object.fromEntries(
    columns.filter(({ field }) => field.field !== 'skip').map(({ title, field }) => [title, field]),
  );
}

interface StoredForm {
  readonly ballot: CollectedBallot;
  readonly texts: readonly TextSlip[];
}

/** Words and ratings of one person are never stored under one id. */
function storedForm(questionnaire: Questionnaire): (ballot: PlannedBallot) => StoredForm {
  const positions = questionsOf(questionnaire).flatMap(({ kind }, position) => (isText(kind) ? [position] : []));
  return ({ vector, ...ballot }) => {
    const id = randomId();
    const isWritten = positions.some((position) => typeof vector[position] === 'string');
    if (!isWritten) return { ballot: { id, answers: vector, ...ballot }, texts: [] };
    const { vector: answers, texts } = separateTexts(questionnaire, vector);
    const marked = answers.map((cell, position) => {
      return positions.includes(position) && typeof vector[position] === 'string' ? TEXT_MARK : cell;
    });
    const { groupId } = ballot;
    return {
      ballot: { id, answers: marked, ...ballot },
      texts: texts.map((text) => ({ id: randomId(), groupId, ...text })),
    };
  };
}

function isText(kind: QuestionKind): boolean {
  return kind === 'text' || kind === 'long-text';
}

/** Stands for a text that is stored apart, so that the count still knows how many wrote one. */
const TEXT_MARK = '…';
