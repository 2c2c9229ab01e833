import { Show } from 'solid-js';
import type { VetoEffect, VetoRule } from '#domain/assessment/scheme/model';
import { withReplaced, without } from '../../../lib/entry-list';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { ChoiceField, NameFields, NumberField } from './panel-parts';
import { useScheme } from '../scheme-scope';

/** A fact that bars a unit from something: what it is, and from what. */
export function VetoPanel(props: { readonly veto: VetoRule }) {
  const { change, readOnly, select, scheme } = useScheme();
  const edit = (part: Partial<VetoRule>, field?: string) =>
    change(
      (present) => ({ ...present, vetoes: withReplaced(present.vetoes, { ...props.veto, ...part }) }),
      field && `${field}-${props.veto.id}`,
    );
  const remove = () => {
    const { id } = props.veto;
    select(undefined);
    change((present) => ({ ...present, vetoes: without(present.vetoes, id) }));
  };
  const grades = () => scheme().grading.grades;
  const ceiling = () => (props.veto.effect.kind === 'grade-ceiling' ? props.veto.effect : undefined);
  const total = () => (props.veto.effect.kind === 'total' ? props.veto.effect : undefined);
  return (
    <>
      <h2>{localized(props.veto.name)}</h2>
      <p class="muted">{words().veto.text}</p>
      <NameFields id={props.veto.id} name={props.veto.name} onName={(name, field) => edit({ name }, field)} />
      <ChoiceField
        label={words().veto.effect}
        value={props.veto.effect.kind}
        options={KINDS.map((value) => ({ value, label: words().veto.kinds[value] }))}
        onChoice={(kind) => edit({ effect: usualEffect(kind, grades()[1]?.id ?? grades()[0]?.id ?? '') })}
      />
      <Show when={ceiling()}>
        {(effect) => (
          <ChoiceField
            label={words().veto.grade}
            value={effect().grade}
            options={grades().map(({ id, name }) => ({ value: id, label: localized(name) }))}
            onChoice={(grade) => edit({ effect: { kind: 'grade-ceiling', grade } })}
          />
        )}
      </Show>
      <Show when={total()}>
        {(effect) => (
          <NumberField
            label={words().veto.total}
            value={effect().value}
            onNumber={(value) => edit({ effect: { kind: 'total', value } }, 'total')}
          />
        )}
      </Show>
      <Show when={!readOnly}>
        <Button kind="danger" size="small" onClick={remove}>
          {words().veto.remove}
        </Button>
      </Show>
    </>
  );
}

const KINDS = ['grade-ceiling', 'no-rank', 'total'] as const satisfies readonly VetoEffect['kind'][];

function usualEffect(kind: VetoEffect['kind'], grade: string): VetoEffect {
  switch (kind) {
    case 'grade-ceiling':
      return { kind, grade };
    case 'no-rank':
      return { kind };
    case 'total':
      return { kind, value: 0 };
  }
}
