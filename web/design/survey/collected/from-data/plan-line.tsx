import { MINIMUM_DISSENT } from '#domain/disclosure/homogeneous';
import { sentences } from '../../../../lib/sentences';
import { collectedWords as words } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import type { DataChoices, FromDataReport } from '../collected-data';
import { minimumOf, ratedReview } from './data-survey';

interface PlanLineProps {
  readonly report: FromDataReport;
  readonly choices: DataChoices;
  readonly busy: boolean;
  readonly onDraft: () => void;
}

/** What the wave would publish, as it is open once it is made and its plan can no longer be changed; and the way to change it. */
export function PlanLine(props: PlanLineProps) {
  const texts = () => words().plan;
  return (
    <div class="collected-plan">
      <p>{sentences([texts().fixed, hidingText(props.choices), texts().tables(plannedTables(props.report))])}</p>
      <Button size="small" busy={props.busy} onClick={() => props.onDraft()}>
        {texts().draft}
      </Button>
      <p class="muted">{texts().draftHint}</p>
    </div>
  );
}

function hidingText(choices: DataChoices): string {
  return choices.personal ? words().plan.hiding(minimumOf(choices), MINIMUM_DISSENT) : words().plan.nothingHidden;
}

/** Everybody is always a table, rater groups are one where there are several, and units have their own. */
function plannedTables(report: FromDataReport): readonly string[] {
  const { totals, groups, units } = words().plan.names;
  return [totals, ...(report.raterGroups.length > 1 ? [groups] : []), ...(ratedReview(report) ? [units] : [])];
}
