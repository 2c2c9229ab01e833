import { createSignal, For, Show } from 'solid-js';
import type { WhatIf, WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { formatDecimal } from '../../../../lib/format';
import { localized } from '../../../../lib/i18n';
import { scoringWords } from '../../../../lib/words';
import { Button } from '../../../../ui/button';
import { Table } from '../../../../ui/table';
import { lostAmong, moversAmong } from './trial';

interface MoversProps {
  readonly answer: WhatIf;
  readonly question: TargetsQuestion;
}

const FIRST_ROWS = 10;

/** Who would move, from where to where, and how exact that is. */
export function Movers(props: MoversProps) {
  const words = () => scoringWords().comparison;
  const [all, setAll] = createSignal(false);
  const movers = () => moversAmong(props.answer.targets);
  const lost = () => lostAmong(props.answer.targets).length;
  const compared = () => props.answer.targets.filter(({ gained }) => gained !== null).length;
  return (
    <div role="status">
      <p class="comparison-finding">
        {words().moved(movers().length - lost(), compared())}
        <Show when={lost() > 0}>{words().lost(lost())}</Show>
      </p>
      <Show when={movers().length > 0}>
        <MoverTable {...props} movers={all() ? movers() : movers().slice(0, FIRST_ROWS)} />
      </Show>
      <Show when={movers().length > FIRST_ROWS}>
        <Button kind="quiet" size="small" class="comparison-more" onClick={() => setAll(!all())}>
          {all() ? words().fewer : words().all(movers().length)}
        </Button>
      </Show>
    </div>
  );
}

function MoverTable(props: MoversProps & { readonly movers: readonly WhatIfTarget[] }) {
  const words = () => scoringWords().comparison;
  return (
    <Table density="numbers" caption={words().table} class="comparison-table">
      <thead>
        <tr>
          <th scope="col">{words().head.unit}</th>
          <th scope="col">{words().head.category}</th>
          <th scope="col" class="number">
            {words().head.place}
          </th>
          <th scope="col" class="number">
            {words().head.score}
          </th>
          <th scope="col">{words().head.exact}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.movers}>{(mover) => <MoverRow mover={mover} question={props.question} />}</For>
      </tbody>
    </Table>
  );
}

function MoverRow(props: { readonly mover: WhatIfTarget; readonly question: TargetsQuestion }) {
  const words = () => scoringWords().comparison;
  const unit = () => props.question.targets.find(({ id }) => id === props.mover.targetId);
  const category = () => props.question.categories.find(({ id }) => id === props.mover.categoryId);
  const name = () => {
    const own = unit();
    return own ? localized(own.shortName ?? own.name) : props.mover.targetId;
  };
  return (
    <tr>
      <th scope="row">{name()}</th>
      <td>{localized(category()?.title ?? { zh: '' })}</td>
      <td class="number" data-direction={(props.mover.gained ?? -1) > 0 ? 'up' : 'down'}>
        {words().place(placeText(props.mover.before), placeText(props.mover.after))}
      </td>
      <td class="number">{words().place(scoreText(props.mover.before), scoreText(props.mover.after))}</td>
      <td>{exactness(props.mover)}</td>
    </tr>
  );
}

function placeText(standing: WhatIfTarget['before']): string {
  return standing?.rank === undefined || standing.rank === null
    ? scoringWords().comparison.noPlace
    : String(standing.rank);
}

function scoreText(standing: WhatIfTarget['before']): string {
  return standing === null ? scoringWords().comparison.noPlace : formatDecimal(standing.score, 2);
}

/** Exact, or what was taken in place of single cards. */
function exactness({ after, reason, exact, approximations }: WhatIfTarget): string {
  const words = scoringWords();
  if (after === null && reason) return words.unscored[reason];
  if (exact) return words.comparison.exact;
  const reasons = new Set(approximations.map((approximation) => words.approximations[approximation.reason]));
  return words.comparison.about([...reasons].join(words.listSeparator));
}
