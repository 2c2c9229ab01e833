import { createSignal, For, Show } from 'solid-js';
import type { RaterGroup } from '#domain/survey/model';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Select } from '../../../../ui/field';
import { PolicyChoice } from './policy-choice';
import { missingGroupExample } from '../scheme/scheme-examples';
import { plainFigure } from '../scheme/scheme-text';
import { ScoringSection } from '../scoring-section';
import { useScoring } from '../scoring-scope';

const POLICIES = ['renormalise', 'category-mean', 'fail'] as const;

/** What becomes of the weight of a group with too few cards for a unit. */
export function MissingGroupSection() {
  const { session, wave } = useScoring();
  const words = () => scoringWords();
  return (
    <ScoringSection section="missing-group" example={<MissingGroupExample />}>
      <PolicyChoice
        label={words().sections['missing-group'].title}
        value={session.current().missingGroup}
        onChange={(missingGroup) => session.change((scheme) => ({ ...scheme, missingGroup }))}
        options={POLICIES.map((policy) => ({ value: policy, ...words().missing[policy] }))}
      />
      <p class="muted">{words().gap.note(wave.settings.minimumGroupSize)}</p>
    </ScoringSection>
  );
}

/** The weights of this wave's groups without one of them, which may be chosen. */
function MissingGroupExample() {
  const { wave } = useScoring();
  const words = () => scoringWords().gap;
  const [missing, setMissing] = createSignal(smallest(wave.groups)?.id ?? '');
  return (
    <Show when={wave.groups.length > 1} fallback={<p>{words().oneGroup}</p>}>
      <label class="scoring-if">
        {words().if}
        <Select value={missing()} onChange={(event) => setMissing(event.currentTarget.value)}>
          <For each={wave.groups}>{({ id, name }) => <option value={id}>{localized(name)}</option>}</For>
        </Select>
      </label>
      <WeightTable missing={missing()} />
    </Show>
  );
}

function WeightTable(props: { readonly missing: string }) {
  const { session, wave } = useScoring();
  const words = () => scoringWords().gap;
  const policy = () => session.current().missingGroup;
  const example = () => missingGroupExample({ groups: wave.groups, missing: props.missing, policy: policy() });
  const weightText = (group: RaterGroup, weight: number) => {
    if (group.id !== props.missing) return `${plainFigure(weight)}%`;
    return policy() === 'category-mean' ? words().standIn(plainFigure(weight)) : words().out;
  };
  return (
    <table class="scoring-table scoring-figures">
      <caption class="visually-hidden">{words().table}</caption>
      <thead>
        <tr>
          <th scope="col">{words().head.group}</th>
          <th scope="col">{words().head.usual}</th>
          <th scope="col">{words().head.now}</th>
        </tr>
      </thead>
      <tbody>
        <For each={example().rows}>
          {({ group, weight }) => (
            <tr>
              <th scope="row">{localized(group.name)}</th>
              <td>{plainFigure(group.weight)}%</td>
              <td>{example().insufficient ? words().out : weightText(group, weight)}</td>
            </tr>
          )}
        </For>
      </tbody>
      <Show when={example().insufficient}>
        <tfoot>
          <tr>
            <td colSpan={3}>{words().insufficient}</td>
          </tr>
        </tfoot>
      </Show>
    </table>
  );
}

/** The group that is most likely to fall short. */
function smallest(groups: readonly RaterGroup[]): RaterGroup | undefined {
  return groups.toSorted((one, other) => (one.expected ?? Infinity) - (other.expected ?? Infinity))[0];
}
