import { Show } from 'solid-js';
import type { Grade } from '#domain/assessment/scheme/model';
import { localized } from '../../../lib/i18n';
import { assessmentResultWords as words } from '../../../lib/words';
import type { ResultRow } from './result-rows';

interface GradeCellProps {
  readonly row: ResultRow;
  readonly onPropose: ((row: ResultRow) => void) | undefined;
}

/** The grade that holds; beside it, crossed out, the one that a veto or a decision of people took its place from. */
export function GradeCell(props: GradeCellProps) {
  const replaced = () => replacedGrade(props.row);
  return (
    <span class="grade-cell">
      <Show when={props.row.decided} fallback={<span class="muted">{words().rowStates[props.row.state]}</span>}>
        {(grade) => (
          <>
            <Show when={replaced()}>{(old) => <s>{localized(old().name)}</s>}</Show>
            <Show when={props.onPropose} fallback={<GradeName grade={grade()} />}>
              {(propose) => (
                <button
                  type="button"
                  class="grade-change"
                  aria-label={words().proposal.open(props.row.name, localized(grade().name))}
                  onClick={() => propose()(props.row)}
                >
                  <GradeName grade={grade()} />
                </button>
              )}
            </Show>
          </>
        )}
      </Show>
      <Marks row={props.row} />
    </span>
  );
}

function GradeName(props: { readonly grade: Grade }) {
  return <span class="grade-name">{localized(props.grade.name)}</span>;
}

/** A quota that is used up takes nothing from a unit: only what was decided about this unit crosses a grade out. */
function replacedGrade({ band, computed, decided, unit }: ResultRow): Grade | null {
  if (decided?.id !== computed?.id) return computed;
  return unit.grade?.reason === 'veto' ? band : null;
}

function Marks(props: { readonly row: ResultRow }) {
  return (
    <>
      <Show when={props.row.unit.vetoes.length > 0}>
        <span class="grade-mark grade-mark-veto">{words().marks.veto}</span>
      </Show>
      <Show when={props.row.unit.grade?.reason === 'tie-at-quota'}>
        <span class="grade-mark">{words().marks.tie}</span>
      </Show>
      <Show when={props.row.decided?.id !== props.row.computed?.id}>
        <span class="grade-mark grade-mark-changed">{words().marks.changed}</span>
      </Show>
      <Show when={props.row.pending}>
        <span class="grade-mark">{words().marks.pending}</span>
      </Show>
    </>
  );
}
