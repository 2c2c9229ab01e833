import { Show } from 'solid-js';
import type { AssessmentScheme, Rounding } from '#domain/assessment/scheme/model';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { Field } from '../../../ui/field';
import { NameInput } from '../panel/name-input';
import { ChoiceField, NumberField } from '../panel/panel-parts';
import { schemeProblemText } from '../problem-text';
import { useScheme } from '../scheme-scope';

const MODES = ['half-up', 'half-even', 'floor'] as const satisfies readonly Rounding['mode'][];
const WITHOUT_PLACE = new Set(['coverage-out-of-range', 'cap-below-full', 'grade-repeated']);

/** What the whole is called and sums to, where it ends, and how its figures are shown. */
export function TotalFields() {
  const { scheme, change, session, problemsAt } = useScheme();
  const set = (part: Partial<AssessmentScheme>, field: string) => change((present) => ({ ...present, ...part }), field);
  const own = () => problemsAt('').filter(({ code }) => WITHOUT_PLACE.has(code));
  return (
    <>
      <Field label={words().total.title}>
        {(control) => (
          <NameInput
            {...control}
            name={session.current().title}
            onName={(title) => session.change((value) => ({ ...value, title }), 'title')}
          />
        )}
      </Field>
      <NumberField
        label={words().total.full}
        value={scheme().fullPoints}
        onNumber={(fullPoints) => set({ fullPoints }, 'full')}
      />
      <NumberField
        label={words().total.cap}
        hint={words().total.capHint}
        value={scheme().cap}
        onNumber={(cap) => set({ cap }, 'cap')}
        onEmpty={() => set({ cap: null }, 'cap')}
      />
      <NumberField
        label={words().total.coverage}
        hint={words().total.coverageHint}
        percent
        unit="%"
        value={scheme().minimumCoverage}
        onNumber={(minimumCoverage) => set({ minimumCoverage }, 'coverage')}
      />
      <ChoiceField
        label={words().total.rounding}
        hint={words().total.roundingHint}
        value={scheme().rounding.mode}
        options={MODES.map((value) => ({ value, label: words().total.modes[value] }))}
        onChoice={(mode) => set({ rounding: { ...scheme().rounding, mode } }, 'mode')}
      />
      <NumberField
        label={words().total.digits}
        value={scheme().rounding.digits}
        onNumber={(digits) => set({ rounding: { ...scheme().rounding, digits: wholeDigits(digits) } }, 'digits')}
      />
      <Show when={own()[0]}>{(problem) => <p class="scheme-wrong">{schemeProblemText(problem())}</p>}</Show>
    </>
  );
}

const MOST_DIGITS = 6;

function wholeDigits(typed: number): number {
  return Math.min(MOST_DIGITS, Math.max(0, Math.round(typed)));
}
