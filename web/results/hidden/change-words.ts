import { type PlannedTable, publicationOf } from '#domain/disclosure/publication-plan';
import { questionsOf } from '#domain/questionnaire/model';
import { className } from '../../lib/class-names';
import { formatPercent } from '../../lib/format';
import { localized } from '../../lib/i18n';
import { hiddenWords as words, resultWords } from '../../lib/words';
import type { WaveResults } from '../wave-results';
import type { Merger, WhatIfChange } from './hidden-data';

/** A thing that might be done another time, in a few words. */
export function changeText(change: WhatIfChange, results: WaveResults): string {
  switch (change.kind) {
    case 'turnout':
      return words().next.turnout(shareText(change.to));
    case 'ballots':
      return words().next.ballots(shareText(change.factor - 1));
    case 'merger':
      return mergerText(change, results);
    case 'answered-by-all':
      return words().next.answeredByAll(questionTitle(change.question, results));
    case 'without-table':
      return words().next.withoutTable(tableTitle(change.table, results));
    case 'coarser-table':
      return words().next.coarser(tableTitle(change.table, results), classificationName(change.without, results));
  }
}

/** Whole per cents, as turnouts are told. */
export function shareText(share: number): string {
  return formatPercent(share, 0);
}

function mergerText({ table: id, classes }: Merger, results: WaveResults): string {
  const { wave, questionnaire } = results;
  const table = id === null ? undefined : tableOf(id, results);
  const finest = table?.by.at(-1) ?? { kind: 'rater-group' as const };
  const [one, other] = classes.map((own) => className(finest, own, { questionnaire, groups: wave.groups }));
  return words().next.merger(one ?? '', other ?? '');
}

function tableOf(id: string, { wave }: WaveResults): PlannedTable | undefined {
  return publicationOf(wave.settings).tables.find((table) => table.id === id);
}

function tableTitle(id: string, results: WaveResults): string {
  const table = tableOf(id, results);
  return table === undefined ? id : localized(table.title);
}

function classificationName(by: Extract<WhatIfChange, { kind: 'coarser-table' }>['without'], results: WaveResults) {
  if (by.kind === 'rater-group') return resultWords().group;
  return questionTitle(by.question, results);
}

function questionTitle(id: string, { questionnaire }: WaveResults): string {
  const asked = questionsOf(questionnaire).find((question) => question.id === id);
  return asked === undefined ? id : localized(asked.title);
}
