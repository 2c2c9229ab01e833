import { Match, Show, Switch } from 'solid-js';
import { type Conversion, looksAtOthers } from '#domain/assessment/scheme/conversion';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Notice } from '../../../ui/notice';
import { ChoiceField, NumberField } from './panel-parts';
import { PointsList } from './points-list';
import { schemeProblemText } from '../problem-text';
import { StepsTable } from './steps-table';

interface ConversionFieldsProps {
  readonly id: string;
  readonly conversion: Conversion;
  readonly onConversion: (conversion: Conversion, field?: string) => void;
}

/** The numbers of a conversion, and what to beware of. */
export function ConversionFields(props: ConversionFieldsProps) {
  const of = <Kind extends Conversion['kind']>(kind: Kind) => {
    const { conversion } = props;
    return isKind(conversion, kind) ? conversion : undefined;
  };
  const field = (name: string) => `${name}-${props.id}`;
  return (
    <>
      <Switch>
        <Match when={of('linear')}>
          {(linear) => (
            <div class="scheme-pair">
              <NumberField
                label={words().panel.from}
                value={linear().from}
                onNumber={(from) => props.onConversion({ ...linear(), from }, field('from'))}
              />
              <NumberField
                label={words().panel.to}
                value={linear().to}
                onNumber={(to) => props.onConversion({ ...linear(), to }, field('to'))}
              />
            </div>
          )}
        </Match>
        <Match when={of('rank-steps')}>
          {(ranks) => (
            <NumberField
              label={words().panel.drop}
              percent
              unit="%"
              value={ranks().dropShare}
              onNumber={(dropShare) => props.onConversion({ ...ranks(), dropShare }, field('drop'))}
            />
          )}
        </Match>
        <Match when={of('stretch')}>
          {(stretch) => (
            <NumberField
              label={words().panel.floor}
              percent
              unit="%"
              value={stretch().floorShare}
              onNumber={(floorShare) => props.onConversion({ ...stretch(), floorShare }, field('floor'))}
            />
          )}
        </Match>
        <Match when={of('rank-table')}>
          {(table) => (
            <>
              <PointsList
                label={words().panel.first}
                hint={words().panel.firstHint}
                values={table().first}
                onValues={(first) => props.onConversion({ ...table(), first }, field('first'))}
              />
              <PointsList
                label={words().panel.last}
                hint={words().panel.lastHint}
                values={table().last}
                onValues={(last) => props.onConversion({ ...table(), last }, field('last'))}
              />
              <NumberField
                label={words().panel.between}
                value={table().otherwise}
                onNumber={(otherwise) => props.onConversion({ ...table(), otherwise }, field('otherwise'))}
              />
              <ChoiceField
                label={words().panel.ties}
                value={table().ties}
                options={TIES.map((value) => ({ value, label: words().panel.tieChoices[value] }))}
                onChoice={(ties) => props.onConversion({ ...table(), ties })}
              />
            </>
          )}
        </Match>
        <Match when={of('steps')}>
          {(steps) => (
            <StepsTable
              conversion={steps()}
              onConversion={(conversion, name) => props.onConversion(conversion, name && field(name))}
            />
          )}
        </Match>
      </Switch>
      <Show when={looksAtOthers(props.conversion)}>
        <Notice tone="warn">
          {props.conversion.kind === 'stretch'
            ? schemeProblemText({ code: 'stretch-warned', at: null })
            : schemeProblemText({ code: 'depends-on-others', at: null })}
        </Notice>
      </Show>
    </>
  );
}

const TIES = ['better-place', 'otherwise'] as const;

function isKind<Kind extends Conversion['kind']>(
  conversion: Conversion,
  kind: Kind,
): conversion is Extract<Conversion, { readonly kind: Kind }> {
  return conversion.kind === kind;
}
