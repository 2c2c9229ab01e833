import { For, Show } from 'solid-js';
import type { UnitMove, WhatIf } from '#domain/assessment/what-if/what-if';
import { localized } from '../../lib/i18n';
import { assessmentTrialWords as words } from '../../lib/words';
import { Slope } from '../../ui/charts/slope';
import { type SlopeRow, slopeScene } from '../../ui/charts/slope-scene';
import type { ShownRun } from '../result/run/run-page';
import { movesIn } from './trial-title';
import '../../ui/charts/charts.css';

interface WhatIfPlacesProps {
  readonly shown: ShownRun;
  readonly whatIf: WhatIf | undefined;
  readonly category: string | null;
}

const ROW_HEIGHT = 24;

/** Places as they are and as they would be, joined by lines; under them the grades that would change. */
export function WhatIfPlaces(props: WhatIfPlacesProps) {
  const rows = () => slopeRows(props);
  const gradeMoves = () =>
    props.whatIf === undefined
      ? []
      : movesIn(props.whatIf, props.category).filter(({ grade }) => grade.from !== grade.to);
  return (
    <>
      <div class="trial-slope">
        <Slope
          scene={slopeScene(rows(), ROW_HEIGHT)}
          title={words().slope.title}
          description={rows()
            .map(({ label, from, to }) => `${label} ${from} → ${to}`)
            .join(words().listComma)}
          heads={{ before: words().slope.official, after: words().slope.tried }}
        />
      </div>
      <Show when={gradeMoves().length > 0}>
        <h2 class="trial-heading">{words().gradeMoves(gradeMoves().length)}</h2>
        <ul class="trial-grades">
          <For each={gradeMoves()}>{(move) => <li>{gradeText(props.shown, move)}</li>}</For>
        </ul>
      </Show>
    </>
  );
}

function slopeRows({ shown, whatIf, category }: WhatIfPlacesProps): readonly SlopeRow[] {
  if (whatIf === undefined) {
    return shown.units.flatMap(({ unitCode, categoryId, standing }) =>
      categoryId === category && standing !== null
        ? [{ key: unitCode, label: shown.unitName(unitCode), from: standing.rank, to: standing.rank }]
        : [],
    );
  }
  return movesIn(whatIf, category).flatMap(({ unitCode, rank: { from, to } }) =>
    from === null || to === null ? [] : [{ key: unitCode, label: shown.unitName(unitCode), from, to }],
  );
}

function gradeText(shown: ShownRun, { unitCode, grade }: UnitMove): string {
  const nameOf = (id: string | null) => {
    const found = shown.scheme.grading.grades.find((one) => one.id === id);
    return found === undefined ? words().noGrade : localized(found.name);
  };
  return words().gradeMove(shown.unitName(unitCode), nameOf(grade.from), nameOf(grade.to));
}
