import { Show } from 'solid-js';
import type { Influence } from '#domain/assessment/report/discrimination-report';
import { isLeaf, type Indicator, type LeafIndicator, MISSING_POLICIES } from '#domain/assessment/scheme/model';
import type { PlacedIndicator } from '#domain/assessment/scheme/walk';
import { formatDecimal, formatPercent } from '../../../lib/format';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words, assessmentWords } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { influenceSense } from '../../influence-sense';
import { plainPoints } from '../../plain-points';
import { isNotable } from '../table/influence-data';
import { MeasuredFields } from './measured-fields';
import { ChoiceField, NameFields, NumberField } from './panel-parts';
import { RaterWeights } from './rater-weights';
import { useScheme } from '../scheme-scope';
import { sumOf, withIndicator, withoutIndicator, withPoints } from '../table/scheme-tree';

/** Points, data and conversion of an indicator; for a group, what its parts sum to. */
export function IndicatorPanel(props: { readonly place: PlacedIndicator }) {
  const { change, readOnly, select } = useScheme();
  const indicator = () => props.place.indicator;
  const edit = (act: (indicator: Indicator) => Indicator, field?: string) =>
    change((scheme) => withIndicator(scheme, indicator().id, act), field);
  const leaf = () => {
    const present = indicator();
    return isLeaf(present) ? present : undefined;
  };
  const remove = () => {
    select(undefined);
    change((scheme) => withoutIndicator(scheme, indicator().id));
  };
  return (
    <>
      <h2>
        {props.place.number} {localized(indicator().name)}
      </h2>
      <p class="muted">{leaf() ? assessmentWords().kinds[leaf()?.source.kind ?? 'branch'] : words().panel.branch}</p>
      <NameFields
        id={indicator().id}
        name={indicator().name}
        onName={(name, field) => edit((present) => ({ ...present, name }), field)}
      />
      <NumberField
        label={words().heads.points}
        value={indicator().points}
        onNumber={(points) => edit((present) => withPoints(present, points), `points-${indicator().id}`)}
      />
      <Show when={leaf()} fallback={<BranchSum indicator={indicator()} onPoints={edit} />}>
        {(present) => <LeafFields leaf={present()} onEdit={edit} />}
      </Show>
      <Warning place={props.place} />
      <Show when={!readOnly}>
        <Button kind="danger" size="small" onClick={remove}>
          {words().panel.remove}
        </Button>
      </Show>
    </>
  );
}

type Edit = (act: (indicator: Indicator) => Indicator, field?: string) => void;

function LeafFields(props: { readonly leaf: LeafIndicator; readonly onEdit: Edit }) {
  const { dataNames, settings } = useScheme();
  const editLeaf = (act: (leaf: LeafIndicator) => LeafIndicator, field?: string) =>
    props.onEdit((present) => (isLeaf(present) ? act(present) : present), field);
  const wave = () => {
    const choice = settings.sources[props.leaf.id];
    return choice?.kind === 'wave' ? choice.waveId : undefined;
  };
  return (
    <>
      <Show when={dataNames()?.byIndicator.get(props.leaf.id)}>
        {(name) => <p class="muted">{words().panel.takenFrom(name())}</p>}
      </Show>
      <MeasuredFields
        id={props.leaf.id}
        measured={props.leaf}
        points={props.leaf.points}
        onMeasured={(measured, field) => editLeaf((leaf) => ({ ...leaf, ...measured }), field)}
      />
      <Show when={wave()}>{(waveId) => <RaterWeights waveId={waveId()} />}</Show>
      <Show when={props.leaf.source.kind !== 'ledger'}>
        <ChoiceField
          label={words().panel.missing}
          hint={words().panel.missingHint}
          value={props.leaf.missing}
          options={MISSING_POLICIES.map((value) => ({ value, label: assessmentWords().missingPolicies[value] }))}
          onChoice={(missing) => editLeaf((leaf) => ({ ...leaf, missing }))}
        />
      </Show>
    </>
  );
}

function BranchSum(props: { readonly indicator: Indicator; readonly onPoints: Edit }) {
  const { readOnly } = useScheme();
  const sum = () => (isLeaf(props.indicator) ? props.indicator.points : sumOf(props.indicator.children));
  return (
    <Show
      when={sum() !== props.indicator.points}
      fallback={<p class="muted">{words().panel.branchFits(plainPoints(sum()))}</p>}
    >
      <p class="scheme-wrong">{words().panel.branchSum(plainPoints(sum()))}</p>
      <Show when={!readOnly}>
        <Button size="small" onClick={() => props.onPoints((present) => ({ ...present, points: sum() }))}>
          {words().panel.takeSum(plainPoints(sum()))}
        </Button>
      </Show>
    </Show>
  );
}

/** Where an indicator decides far more, or less, than its points say. */
function Warning(props: { readonly place: PlacedIndicator }) {
  const { influences } = useScheme();
  const influence = () =>
    props.place.level === 1 ? influences()?.byIndicator.get(props.place.indicator.id) : undefined;
  return (
    <Show when={influence()}>
      {(found) => (
        <Show when={isNotable(found())}>
          <Notice tone="warn">{warningOf(found())}</Notice>
        </Show>
      )}
    </Show>
  );
}

function warningOf({ nominal, actual, standardDeviation }: Influence): string {
  const share = actual ?? 0;
  return words().influence.warnings[influenceSense(share, share > nominal)]({
    nominal: formatPercent(nominal, 0),
    actual: formatPercent(Math.abs(share), 0),
    deviation: formatDecimal(standardDeviation, 2),
  });
}
