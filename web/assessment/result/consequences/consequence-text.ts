import type { ConsequenceVerdict } from '#domain/assessment/records';
import type { ProposedConsequence } from '#domain/assessment/run/consequences';
import { assessmentConsequenceWords as words } from '../../../lib/words';
import type { ShownRun } from '../run/run-page';

/** As many units are named; of more it is said how many. */
const NAMED = 4;

export function namedUnits({ unitName }: Pick<ShownRun, 'unitName'>, codes: readonly string[]): string {
  const names = codes.slice(0, NAMED).map(unitName).join(words().listComma);
  return codes.length > NAMED ? words().andMore(names, codes.length) : names;
}

export function placeText({ rank, ranked, rankInterval: [best, worst] }: ProposedConsequence): string {
  return words().place({ rank, ranked, best, worst });
}

/** Whether the data support that the unit is on the list at all, and else whom it cannot be told apart from. */
export function supportText(shown: ShownRun, proposed: ProposedConsequence): string {
  const { support, alike, tied, lowest } = proposed;
  const said = () => {
    if (support !== 'none') return words().supported[support];
    return alike.length === 0 ? words().unsupported : words().alike(namedUnits(shown, alike));
  };
  return [said(), ...(tied ? [words().tied(lowest)] : [])].join(words().semicolon);
}

/** The first first. */
export function verdictsAbout({ verdicts }: ShownRun, about: ProposedConsequence): readonly ConsequenceVerdict[] {
  return verdicts.filter(({ ruleId, unitCode }) => ruleId === about.ruleId && unitCode === about.unitCode);
}

/** How many units on the list no verdict holds about. */
export function openConsequences(shown: ShownRun, ruleId: string): number {
  return shown.consequences.filter(
    (about) =>
      about.ruleId === ruleId && verdictsAbout(shown, about).every(({ decision }) => decision?.decision !== 'approved'),
  ).length;
}
