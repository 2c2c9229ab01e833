import { createMemo, createSignal } from 'solid-js';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { type Landing, landingOf, withDropped } from './scheme-tree';

/** A row that is dragged over others: where it would land, until it does. */
export interface RowDrag {
  readonly start: (id: string) => void;
  /** Whether it could land there. */
  readonly over: (onto: string) => boolean;
  readonly drop: () => void;
  readonly end: () => void;
  readonly landing: () => Landing | null;
}

type Change = (change: (scheme: AssessmentScheme) => AssessmentScheme) => void;

export function createRowDrag(scheme: () => AssessmentScheme, change: Change): RowDrag {
  const [dragged, setDragged] = createSignal<string>();
  const [onto, setOnto] = createSignal<string>();
  const aim = () => ({ id: dragged() ?? '', onto: onto() ?? '' });
  /** Once for all rows, and not at all while they are typed in. */
  const landing = createMemo(() => (dragged() === undefined ? null : landingOf(scheme(), aim())));
  const end = () => {
    setDragged();
    setOnto();
  };
  return {
    start: setDragged,
    over: (id) => {
      setOnto(id);
      return landing() !== null;
    },
    drop: () => {
      const drop = aim();
      end();
      change((present) => withDropped(present, drop));
    },
    end,
    landing,
  };
}
