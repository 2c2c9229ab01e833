import { Show } from 'solid-js';
import type { Adjustment } from '#domain/assessment/scheme/model';
import { withReplaced, without } from '../../../lib/entry-list';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { MeasuredFields } from './measured-fields';
import { NameFields, NumberField } from './panel-parts';
import { useScheme } from '../scheme-scope';

/** Points on top of the tree: bounds, and where they come from. */
export function AdjustmentPanel(props: { readonly adjustment: Adjustment }) {
  const { change, readOnly, select } = useScheme();
  const edit = (part: Partial<Adjustment>, field?: string) =>
    change(
      (scheme) => ({ ...scheme, adjustments: withReplaced(scheme.adjustments, { ...props.adjustment, ...part }) }),
      field && `${field}-${props.adjustment.id}`,
    );
  const remove = () => {
    const { id } = props.adjustment;
    select(undefined);
    change((scheme) => ({ ...scheme, adjustments: without(scheme.adjustments, id) }));
  };
  return (
    <>
      <h2>{localized(props.adjustment.name)}</h2>
      <p class="muted">{words().panel.adjustment}</p>
      <NameFields
        id={props.adjustment.id}
        name={props.adjustment.name}
        onName={(name, field) => edit({ name }, field)}
      />
      <div class="scheme-pair">
        <NumberField
          label={words().panel.most}
          value={props.adjustment.maximum}
          onNumber={(maximum) => edit({ maximum }, 'maximum')}
        />
        <NumberField
          label={words().panel.least}
          value={props.adjustment.minimum}
          onNumber={(minimum) => edit({ minimum }, 'minimum')}
        />
      </div>
      <MeasuredFields
        id={props.adjustment.id}
        measured={props.adjustment}
        points={props.adjustment.maximum}
        onMeasured={(measured, field) => edit(measured, field)}
      />
      <Show when={!readOnly}>
        <Button kind="danger" size="small" onClick={remove}>
          {words().panel.removeAdjustment}
        </Button>
      </Show>
    </>
  );
}
