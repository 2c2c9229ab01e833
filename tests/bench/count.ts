import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTemplate } from '#domain/questionnaire/templates';
import type { Questionnaire } from '#domain/questionnaire/model';
import { openNodeDependencies } from '../../api/node-dependencies';
import { type Backstage, enterBackstage } from '../../db/demo/backstage';
import { collect } from '../../db/demo/collect';
import { importUnits } from '../../db/demo/import-units';
import { RATER_GROUPS } from '../../db/demo/organisation';
import { runChild } from './child';
import type { Row } from './table';

const BALLOTS = { leaders: 1_000, peers: 2_000, grassroots: 3_000, public: 4_000 };

export interface CountFigures {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

/** P5 at a tenth of its size: 10,000 sealed ballots that each rate 122 units on five criteria. */
export async function countRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-count-'));
  try {
    const waveId = await fillBox(folder);
    const opening = await runChild<CountFigures>('open-process', [folder, waveId]);
    const count = await runChild<CountFigures>('count-process', [folder, waveId]);
    const row = (figure: string, key: keyof CountFigures, unit: string, goal: string): Row => ({
      figure,
      unit,
      goal,
      ours: count[key],
      baseline: { value: opening[key], name: 'opening the envelopes alone' },
    });
    return [
      row('P5 count of 10,000 × 122 × 5', 'wallSeconds', 's', '≤ 6 s'),
      row('P5 its CPU', 'cpuSeconds', 's', ''),
      row('P5 its peak memory', 'megabytes', 'MB', '≤ 400 MB'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillBox(folder: string): Promise<string> {
  const dependencies = await openNodeDependencies({
    DATA_FOLDER: folder,
    SESSION_SECRET: 'a-secret-of-32-characters-for-benches',
  });
  const stage = await enterBackstage(dependencies);
  const waveId = await openReview(stage, dependencies.clock());
  await collect(stage, { waveId, ballots: BALLOTS, year: 0 }, () => {});
  await stage.call('POST', `/api/waves/${waveId}/closing`, {});
  await dependencies.database.close();
  return waveId;
}

async function openReview(stage: Backstage, now: number): Promise<string> {
  await importUnits(stage);
  const source = { kind: 'questionnaire', questionnaire: askingEverything(), surveyKind: 'review' };
  const { waveId } = await stage.call<{ waveId: string }>('POST', '/api/surveys', { source });
  await stage.call('PATCH', `/api/waves/${waveId}`, { groups: RATER_GROUPS, closesAt: now + 86_400_000 });
  await stage.call('POST', `/api/waves/${waveId}/opening`, {});
  return waveId;
}

/** The review of the template, every unit asked of everybody: the dearest case. */
function askingEverything(): Questionnaire {
  const template = findTemplate('work-style-review');
  if (!template) throw new Error('the template is gone');
  const pages = template.questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.kind === 'targets' ? { ...question, picking: 'all' as const } : question,
    ),
  }));
  return { ...template.questionnaire, pages };
}
