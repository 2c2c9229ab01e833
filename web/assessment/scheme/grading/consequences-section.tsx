import { For, Index, Show } from 'solid-js';
import { type ConsequenceRule, type LowestPlaces, QUOTA_ROUNDINGS } from '#domain/assessment/scheme/model';
import { freshId } from '../../../lib/entry-list';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { NumberInput } from '../../number-input';
import { NameInput } from '../panel/name-input';
import { NEW_NAMES } from '../new-parts';
import { ProblemLines } from '../problem-lines';
import { RemoveButton } from '../panel/remove-button';
import { useScheme } from '../scheme-scope';

/** What follows for the lowest of a category: runs propose, people decide. */
export function ConsequencesSection() {
  const { scheme, readOnly, change } = useScheme();
  const rules = () => scheme().consequences ?? [];
  const set = (next: readonly ConsequenceRule[], field?: string) =>
    change(
      ({ consequences: _present, ...rest }) => (next.length === 0 ? rest : { ...rest, consequences: next }),
      field,
    );
  const add = () => {
    const id = freshId(
      'consequence',
      rules().map((rule) => rule.id),
    );
    set([...rules(), { id, name: NEW_NAMES.consequence, lowest: { kind: 'count', count: 1 } }]);
  };
  return (
    <section class="scheme-grading" aria-labelledby="scheme-consequences">
      <h2 id="scheme-consequences">{words().consequences.title}</h2>
      <p class="muted">{words().consequences.text}</p>
      <Show when={rules().length > 0}>
        <Table caption={words().consequences.title} class="scheme-grades">
          <thead>
            <tr>
              <th scope="col">{words().consequences.name}</th>
              <th scope="col">{words().consequences.kind}</th>
              <th scope="col">{words().consequences.lowest}</th>
              <th scope="col">{words().consequences.rounding}</th>
              <th scope="col">
                <span class="visually-hidden">{words().steps.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={rules()}>
              {(rule, index) => (
                <RuleRow
                  rule={rule()}
                  onRule={(next, field) => set(rules().with(index, next), `${field}-${rule().id}`)}
                  onRemove={() => set(rules().toSpliced(index, 1))}
                />
              )}
            </Index>
          </tbody>
        </Table>
      </Show>
      <Show when={!readOnly} fallback={<Show when={rules().length === 0}>{words().consequences.none}</Show>}>
        <Button size="small" onClick={add}>
          {words().consequences.add}
        </Button>
      </Show>
    </section>
  );
}

interface RuleRowProps {
  readonly rule: ConsequenceRule;
  readonly onRule: (rule: ConsequenceRule, field: string) => void;
  readonly onRemove: () => void;
}

const KINDS = ['count', 'share'] as const satisfies readonly LowestPlaces['kind'][];

const USUAL: Readonly<Record<LowestPlaces['kind'], LowestPlaces>> = {
  count: { kind: 'count', count: 1 },
  share: { kind: 'share', share: 0.05, rounding: 'floor' },
};

function RuleRow(props: RuleRowProps) {
  const { readOnly } = useScheme();
  const name = () => localized(props.rule.name);
  return (
    <>
      <tr>
        <td>
          <NameInput
            aria-label={words().grading.nameOf(name())}
            name={props.rule.name}
            onName={(next) => props.onRule({ ...props.rule, name: next }, 'consequence-name')}
          />
        </td>
        <td>
          <Select
            aria-label={words().consequences.kindOf(name())}
            disabled={readOnly}
            onChange={(event) => {
              const kind = KINDS[event.currentTarget.selectedIndex] ?? 'count';
              props.onRule({ ...props.rule, lowest: USUAL[kind] }, 'consequence-kind');
            }}
          >
            <For each={KINDS}>
              {(kind) => <option selected={kind === props.rule.lowest.kind}>{words().consequences.kinds[kind]}</option>}
            </For>
          </Select>
        </td>
        <td>
          <LowestInput {...props} label={words().consequences.lowestOf(name())} />
        </td>
        <td>
          <RoundingSelect {...props} label={words().consequences.roundingOf(name())} />
        </td>
        <td>
          <RemoveButton label={words().grading.removeOf(name())} onRemove={() => props.onRemove()} />
        </td>
      </tr>
      <ProblemLines at={props.rule.id} columns={5} />
    </>
  );
}

function LowestInput(props: RuleRowProps & { readonly label: string }) {
  const { readOnly, session } = useScheme();
  const value = () => (props.rule.lowest.kind === 'count' ? props.rule.lowest.count : props.rule.lowest.share);
  const set = (number: number) => {
    const { lowest } = props.rule;
    const next = lowest.kind === 'count' ? { ...lowest, count: Math.round(number) } : { ...lowest, share: number };
    props.onRule({ ...props.rule, lowest: next }, 'consequence-lowest');
  };
  return (
    <span class="scheme-with-unit">
      <NumberInput
        aria-label={props.label}
        readOnly={readOnly}
        percent={props.rule.lowest.kind === 'share'}
        value={value()}
        onNumber={set}
        onBlur={() => session.settle()}
      />
      <span class="muted">{props.rule.lowest.kind === 'share' ? '%' : words().consequences.unit}</span>
    </span>
  );
}

/** Of a share; a number needs none. */
function RoundingSelect(props: RuleRowProps & { readonly label: string }) {
  const { readOnly } = useScheme();
  const share = () => (props.rule.lowest.kind === 'share' ? props.rule.lowest : undefined);
  return (
    <Show when={share()}>
      {(lowest) => (
        <Select
          aria-label={props.label}
          disabled={readOnly}
          onChange={(event) => {
            const rounding = QUOTA_ROUNDINGS[event.currentTarget.selectedIndex] ?? 'floor';
            props.onRule({ ...props.rule, lowest: { ...lowest(), rounding } }, 'consequence-rounding');
          }}
        >
          <For each={QUOTA_ROUNDINGS}>
            {(rounding) => (
              <option selected={rounding === lowest().rounding}>{words().grading.roundings[rounding]}</option>
            )}
          </For>
        </Select>
      )}
    </Show>
  );
}
