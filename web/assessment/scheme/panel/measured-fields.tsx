import { Show } from 'solid-js';
import { DIRECTIONS, type Measured } from '#domain/assessment/scheme/model';
import { assessmentSchemeWords as words, assessmentWords } from '../../../lib/words';
import { ConversionFields } from './conversion-fields';
import { LedgerFields } from './ledger-fields';
import { ChoiceField } from './panel-parts';
import { SOURCE_KINDS, usualConversion, usualMeasured, CONVERSION_KINDS } from './usual-measured';

interface MeasuredFieldsProps {
  readonly id: string;
  readonly measured: Measured;
  /** The most that it can give. */
  readonly points: number;
  readonly onMeasured: (measured: Measured, field?: string) => void;
}

/** What kind of data there is, and how it becomes points. */
export function MeasuredFields(props: MeasuredFieldsProps) {
  const source = () => props.measured.source;
  const ledger = () => {
    const present = source();
    return present.kind === 'ledger' ? present : undefined;
  };
  const objective = () => {
    const present = source();
    return present.kind === 'objective' ? present : undefined;
  };
  return (
    <>
      <ChoiceField
        label={words().heads.kind}
        hint={words().kindHints[source().kind]}
        value={source().kind}
        options={SOURCE_KINDS.map((value) => ({ value, label: assessmentWords().kinds[value] }))}
        onChoice={(kind) => props.onMeasured(usualMeasured(kind, props.points))}
      />
      <Show when={objective()}>
        {(present) => (
          <ChoiceField
            label={words().panel.direction}
            value={present().direction}
            options={DIRECTIONS.map((value) => ({ value, label: words().panel.directions[value] }))}
            onChoice={(direction) => props.onMeasured({ ...props.measured, source: { ...present(), direction } })}
          />
        )}
      </Show>
      <Show
        when={ledger()}
        fallback={
          <>
            <ChoiceField
              label={words().heads.conversion}
              value={props.measured.conversion.kind}
              options={CONVERSION_KINDS.map((value) => ({ value, label: words().conversions[value] }))}
              onChoice={(kind) =>
                props.onMeasured({ ...props.measured, conversion: usualConversion(kind, props.points) })
              }
            />
            <ConversionFields
              id={props.id}
              conversion={props.measured.conversion}
              onConversion={(conversion, field) => props.onMeasured({ ...props.measured, conversion }, field)}
            />
          </>
        }
      >
        {(present) => (
          <LedgerFields
            id={props.id}
            ledger={present()}
            points={props.points}
            onLedger={(next, field) => props.onMeasured({ ...props.measured, source: next }, field)}
          />
        )}
      </Show>
    </>
  );
}
