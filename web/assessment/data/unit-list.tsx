import { Show } from 'solid-js';
import type { Unit } from '#domain/units/unit';
import { localized } from '../../lib/i18n';
import { assessmentDataWords as words } from '../../lib/words';
import { unitNames } from './data-place';

/** As many as a phone shows in three lines; a list that is hardly longer is not folded. */
const SHOWN = 6;
const FOLDED_FROM = 9;

interface UnitListProps {
  readonly codes: readonly string[];
  readonly units: readonly Unit[];
  /** The sentence about them: how many they are, and the names. */
  readonly said: (count: number, names: string) => string;
}

/** Units by name; of many the first ones, and all of them on request. */
export function UnitList(props: UnitListProps) {
  const names = () => {
    const known = unitNames(props.units);
    return props.codes.map((code) => localized(known.get(code) ?? { zh: code }));
  };
  const isFolded = () => props.codes.length >= FOLDED_FROM;
  const list = (all: readonly string[]) => all.join(words().sources.listComma);
  const shown = () => (isFolded() ? words().figures.andMore(list(names().slice(0, SHOWN))) : list(names()));
  return (
    <>
      {props.said(props.codes.length, shown())}
      <Show when={isFolded()}>
        <details class="data-unit-list">
          <summary>{words().figures.allUnits(props.codes.length)}</summary>
          <p>{list(names())}</p>
        </details>
      </Show>
    </>
  );
}
