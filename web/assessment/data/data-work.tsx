import { useNavigate } from '@solidjs/router';
import { Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { assessmentDataWords as words } from '../../lib/words';
import { ActionProblem } from '../../ui/action-problem';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { StateMark } from '../../ui/state-mark';
import { Title } from '../../ui/title';
import { AssessmentPage } from '../assessment-page';
import { startRun } from './data-changes';
import type { DataPlace } from './data-place';
import { LedgerSection } from './ledger-section';
import { gapsOf } from './source-gaps';
import { SourcesSection } from './sources-section';
import { UnitsSection } from './units-section';

export interface DataPartProps {
  readonly place: DataPlace;
  /** Reads everything again. */
  readonly onChange: () => unknown;
}

/** Where figures come from, the ledger, who takes part; then the calculation. */
export function DataWork(props: DataPartProps) {
  const navigate = useNavigate();
  const action = createAction();
  const base = () => `/assessments/${props.place.assessment.id}`;
  const calculate = () =>
    action.run(async () => navigate(`${base()}/runs/${await startRun(props.place.assessment.id)}`));
  return (
    <AssessmentPage
      current="data"
      status={
        <Show when={props.place.latest}>
          {(version) => <StateMark shape="tick">{words().usesVersion(version().number)}</StateMark>}
        </Show>
      }
      action={
        <Show
          when={props.place.latest}
          fallback={
            <ButtonLink kind="primary" href={`${base()}/scheme`}>
              {words().toScheme}
            </ButtonLink>
          }
        >
          <Button kind="primary" busy={action.busy()} onClick={() => void calculate()}>
            {words().calculate}
          </Button>
        </Show>
      }
    >
      {() => (
        <>
          <ActionProblem of={action} />
          <Title subtitle={words().subtitle(props.place.data.units.length, counting(props.place))}>
            {findingOf(props.place)}
          </Title>
          <Remarks place={props.place} />
          <SourcesSection {...props} />
          <LedgerSection {...props} />
          <UnitsSection {...props} />
        </>
      )}
    </AssessmentPage>
  );
}

function Remarks(props: { readonly place: DataPlace }) {
  const differs = () => {
    const { latest, assessment } = props.place;
    return latest !== undefined && JSON.stringify(latest.scheme) !== JSON.stringify(assessment.draft);
  };
  return (
    <>
      <Show when={props.place.data.units.length === 0}>
        <Notice tone="warn">
          {words().noUnitsText} <ButtonLink href="/units">{words().toUnits}</ButtonLink>
        </Notice>
      </Show>
      <Show when={differs() && props.place.latest}>
        {(version) => <Notice tone="warn">{words().draftDiffers(version().number)}</Notice>}
      </Show>
    </>
  );
}

function counting({ entries }: DataPlace): number {
  return entries.filter(({ reversed }) => !reversed).length;
}

/** What lacks most comes first: units, sources, single figures. */
function findingOf(place: DataPlace): string {
  const { units, missing } = place.data;
  if (units.length === 0) return words().title.noUnits;
  if (missing.length > 0) return words().title.missing(missing.length);
  const gaps = gapsOf(place);
  const lacking = new Set(gaps.flatMap(({ absent }) => absent));
  return lacking.size > 0 ? words().title.gaps(gaps.length, lacking.size) : words().title.ready(units.length);
}
