import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo, For } from 'solid-js';
import { assessmentCardWords as words } from '../../lib/words';
import { cardLines, isCompared } from './card-lines';
import { CardRow, TotalRow } from './card-row';
import type { CardProps } from './card-title';

export const TOTAL = 'total';
const HEADS = ['full', 'points', 'share', 'place', 'mean'] as const;

/** Every indicator with its points; one of them open at a time, named in the address so that it can be sent on. */
export function CardTable(props: CardProps) {
  const location = useLocation();
  const navigate = useNavigate();
  const lines = createMemo(() => cardLines(props));
  const open = () => decodeURIComponent(location.hash.slice(1));
  const toggle = (id: string) => {
    const hash = open() === id ? '' : `#${encodeURIComponent(id)}`;
    navigate(`${location.pathname}${location.search}${hash}`, { replace: true, scroll: false });
  };
  return (
    <section class="card-part card-points">
      <h2>{words().table.title}</h2>
      <p class="card-part-subtitle">{words().table.subtitle}</p>
      <table class="card-table" aria-label={words().table.caption}>
        <thead>
          <tr>
            <th scope="col">{words().table.heads.indicator}</th>
            <For each={isCompared(props) ? [...HEADS, 'change' as const] : HEADS}>
              {(head) => (
                <th scope="col" class="number">
                  {words().table.heads[head]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <For each={lines()}>
          {(line) => (
            <CardRow
              {...props}
              lines={lines()}
              line={line}
              isOpen={open() === line.id}
              onToggle={() => toggle(line.id)}
            />
          )}
        </For>
        <TotalRow {...props} lines={lines()} isOpen={open() === TOTAL} onToggle={() => toggle(TOTAL)} />
      </table>
      <p class="card-part-note">
        {isCompared(props) ? words().table.changeNote : ''}
        {words().table.placeNote}
      </p>
    </section>
  );
}
