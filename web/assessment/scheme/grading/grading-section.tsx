import { For, Index, Show } from 'solid-js';
import { type Grade, QUOTA_ROUNDINGS, type QuotaTie } from '#domain/assessment/scheme/model';
import { freshId } from '../../../lib/entry-list';
import { localized } from '../../../lib/i18n';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Table } from '../../../ui/table';
import { NumberInput } from '../../number-input';
import { NameInput } from '../panel/name-input';
import { NEW_NAMES } from '../new-parts';
import { ChoiceField } from '../panel/panel-parts';
import { ProblemLines } from '../problem-lines';
import { RemoveButton } from '../panel/remove-button';
import { useScheme } from '../scheme-scope';
import { TotalFields } from './total-fields';

/** Grades with their minimums and quotas, what decides at the border of a quota, and the limits of the total. */
export function GradingSection() {
  const { scheme, readOnly, change } = useScheme();
  const grades = () => scheme().grading.grades;
  const setGrades = (next: readonly Grade[], field?: string) =>
    change((present) => ({ ...present, grading: { ...present.grading, grades: next } }), field);
  const add = () => {
    const id = freshId(
      'grade',
      grades().map((grade) => grade.id),
    );
    setGrades([...grades(), { id, name: NEW_NAMES.grade, minimum: null, quota: null }]);
  };
  return (
    <section class="scheme-grading" aria-labelledby="scheme-grading">
      <h2 id="scheme-grading">{words().grading.title}</h2>
      <p class="muted">{words().grading.text}</p>
      <Show when={grades().length > 0} fallback={<p>{words().grading.none}</p>}>
        <Table caption={words().grading.title} class="scheme-grades">
          <thead>
            <tr>
              <th scope="col">{words().grading.grade}</th>
              <th scope="col">{words().grading.minimum}</th>
              <th scope="col">{words().grading.quota}</th>
              <th scope="col">{words().grading.rounding}</th>
              <th scope="col">
                <span class="visually-hidden">{words().steps.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <Index each={grades()}>
              {(grade, index) => (
                <GradeRow
                  grade={grade()}
                  isLast={index === grades().length - 1}
                  onGrade={(next, field) => setGrades(grades().with(index, next), `${field}-${index}`)}
                  onRemove={() => setGrades(grades().toSpliced(index, 1))}
                />
              )}
            </Index>
          </tbody>
        </Table>
      </Show>
      <Show when={!readOnly}>
        <Button size="small" onClick={add}>
          {words().grading.add}
        </Button>
      </Show>
      <div class="scheme-limits">
        <TieFields />
        <TotalFields />
      </div>
    </section>
  );
}

interface GradeRowProps {
  readonly grade: Grade;
  readonly isLast: boolean;
  readonly onGrade: (grade: Grade, field: string) => void;
  readonly onRemove: () => void;
}

function GradeRow(props: GradeRowProps) {
  const { readOnly, session } = useScheme();
  const name = () => localized(props.grade.name);
  return (
    <>
      <tr>
        <td>
          <NameInput
            aria-label={words().grading.nameOf(name())}
            name={props.grade.name}
            onName={(next) => props.onGrade({ ...props.grade, name: next }, 'grade-name')}
          />
        </td>
        <td>
          <Show when={!props.isLast || props.grade.minimum !== null} fallback={<span>{words().grading.rest}</span>}>
            <NumberInput
              aria-label={words().grading.minimumOf(name())}
              readOnly={readOnly}
              value={props.grade.minimum}
              onNumber={(minimum) => props.onGrade({ ...props.grade, minimum }, 'grade-minimum')}
              onEmpty={() => props.onGrade({ ...props.grade, minimum: null }, 'grade-minimum')}
              onBlur={() => session.settle()}
            />
          </Show>
        </td>
        <td>
          <Show when={!props.isLast || props.grade.quota !== null} fallback={<span>{words().grading.noQuota}</span>}>
            <span class="scheme-with-unit">
              <NumberInput
                aria-label={words().grading.quotaOf(name())}
                readOnly={readOnly}
                percent
                placeholder={words().grading.noQuota}
                value={props.grade.quota?.share ?? null}
                onNumber={(share) =>
                  props.onGrade(
                    { ...props.grade, quota: { rounding: props.grade.quota?.rounding ?? 'floor', share } },
                    'grade-quota',
                  )
                }
                onEmpty={() => props.onGrade({ ...props.grade, quota: null }, 'grade-quota')}
                onBlur={() => session.settle()}
              />
              <span class="muted">%</span>
            </span>
          </Show>
        </td>
        <td>
          <Show when={props.grade.quota}>
            {(quota) => (
              <Select
                aria-label={words().grading.roundingOf(name())}
                disabled={readOnly}
                onChange={(event) => {
                  const rounding = QUOTA_ROUNDINGS[event.currentTarget.selectedIndex] ?? 'floor';
                  props.onGrade({ ...props.grade, quota: { ...quota(), rounding } }, 'grade-rounding');
                }}
              >
                <For each={QUOTA_ROUNDINGS}>
                  {(rounding) => (
                    <option selected={rounding === quota().rounding}>{words().grading.roundings[rounding]}</option>
                  )}
                </For>
              </Select>
            )}
          </Show>
        </td>
        <td>
          <RemoveButton label={words().grading.removeOf(name())} onRemove={() => props.onRemove()} />
        </td>
      </tr>
      <ProblemLines at={props.grade.id} columns={5} />
    </>
  );
}

const TIES = ['all-out', 'all-in', 'indicators'] as const;

/** Equal totals at the border of a quota. */
function TieFields() {
  const { scheme, change, placed, placeOf, readOnly } = useScheme();
  const tie = () => scheme().grading.tie;
  const chosen = () => {
    const present = tie();
    return present.kind === 'indicators' ? present.indicators : [];
  };
  const set = (next: QuotaTie) => change((present) => ({ ...present, grading: { ...present.grading, tie: next } }));
  const nameOf = (wanted: string) => {
    const indicator = placeOf(wanted)?.indicator;
    return indicator === undefined ? wanted : localized(indicator.name);
  };
  const others = () => placed().filter(({ indicator }) => !chosen().includes(indicator.id));
  return (
    <div class="scheme-tie">
      <ChoiceField
        label={words().grading.tie}
        value={tie().kind}
        options={TIES.map((value) => ({ value, label: words().grading.ties[value] }))}
        onChoice={(kind) => set(kind === 'indicators' ? { kind, indicators: [] } : { kind })}
      />
      <Show when={tie().kind === 'indicators'}>
        <ol class="scheme-tie-list">
          <For each={chosen()}>
            {(id) => (
              <li>
                {nameOf(id)}
                <RemoveButton
                  label={words().grading.removeOf(nameOf(id))}
                  onRemove={() => set({ kind: 'indicators', indicators: chosen().filter((other) => other !== id) })}
                />
              </li>
            )}
          </For>
        </ol>
        <Show when={!readOnly}>
          <Select
            aria-label={words().grading.addTie}
            onChange={(event) => {
              const added = others()[event.currentTarget.selectedIndex - 1]?.indicator.id;
              if (added !== undefined) set({ kind: 'indicators', indicators: [...chosen(), added] });
            }}
          >
            <option>{words().grading.addTie}</option>
            <For each={others()}>{({ indicator }) => <option>{localized(indicator.name)}</option>}</For>
          </Select>
        </Show>
      </Show>
    </div>
  );
}
