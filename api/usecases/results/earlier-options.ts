import { earlierClasses } from '#domain/mapping/earlier-units';
import { nextStep } from '#domain/mapping/lineage';
import { type Division, divisionName, divisionsOf } from '#domain/mapping/mapped-units';
import { questionsOf } from '#domain/questionnaire/model';
import { type OwnOptions, ownOptions, type ReaderCodes, unitOptions } from '#domain/tabulation/readers/unit-options';
import type { LineageReleases } from './lineage-releases';
import type { SurveyLineage } from './read-lineage';

interface OptionsContext {
  readonly lineage: SurveyLineage;
  readonly releases: LineageReleases;
  readonly codes: ReaderCodes;
  /** Of a later wave. */
  readonly optionsIn: (waveId: string) => Promise<OwnOptions>;
}

/**
 * Options of a wave that are a reader's units: those called so, except where somebody said what became of the classes of
 * a table. Then it goes by that, and where tables by one question say different things, by what all of them say.
 */
export async function earlierOptions(waveId: string, context: OptionsContext): Promise<OwnOptions> {
  const { releases, codes } = context;
  const release = await releases.releaseOf(waveId);
  if (release === null) return new Map();
  const named = ownOptions(release.questionnaire, await releases.register(), codes);
  const mapped = new Map<string, ReadonlySet<string>>();
  for (const division of divisionsOf(release)) {
    const question = dividingQuestion(division);
    const at = { waveId, division: divisionName(division) };
    const classes = question === null ? null : await ownClasses(at, named.get(question)?.own ?? new Set(), context);
    if (question === null || classes === null) continue;
    const others = mapped.get(question) ?? classes;
    mapped.set(question, new Set([...classes].filter((id) => others.has(id))));
  }
  const ofClasses = questionsOf(release.questionnaire).flatMap((question) => {
    const own = mapped.get(question.id);
    if (own === undefined) return [];
    const options = named.get(question.id) ?? unitOptions(question, own, release.questionnaire);
    return [[question.id, { ...options, own }] as const];
  });
  return new Map([...named, ...ofClasses]);
}

/** Of a table whose classes are the options of one question as they are. */
function dividingQuestion(division: Division): string | null {
  const [by] = division.kind === 'table' ? division.table.by : [];
  return by?.kind === 'question' && by.merged === undefined ? by.question : null;
}

/** Null where nobody said what became of the classes, or the table that they were mapped to is not one of units. */
async function ownClasses(
  at: { readonly waveId: string; readonly division: string },
  named: ReadonlySet<string>,
  { lineage, releases, optionsIn }: OptionsContext,
): Promise<ReadonlySet<string> | null> {
  const step = nextStep(lineage, at);
  if (step === null || step.links === null) return null;
  const division = await releases.divisionAt(step.later);
  const question = division === undefined ? null : dividingQuestion(division);
  const later = question === null ? undefined : (await optionsIn(step.later.waveId)).get(question)?.own;
  return later === undefined ? null : earlierClasses({ later, named }, step.links, await releases.sidesOf(step));
}
