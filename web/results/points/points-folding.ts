import { createSignal } from 'solid-js';
import { onPrint } from '../print-whole';
import type { Review } from '../review';
import { targetLabel } from '../labels';

/** So many units are looked through at a glance; of more, the categories are folded and one searches. */
const LONGEST_OPEN = 30;

type ReviewTarget = Review['table']['targets'][number];

/** Which units the list of all points shows: those of the open categories, or those that are searched for. */
export interface PointsFolding {
  readonly folds: () => boolean;
  readonly wanted: () => string;
  readonly search: (wanted: string) => void;
  readonly isOpen: (categoryId: string) => boolean;
  readonly toggle: (categoryId: string) => void;
  /** Of a category: all where nothing is searched for. */
  readonly matching: (categoryId: string) => readonly ReviewTarget[];
}

/** The category of the chosen unit is open at first, and all of them are on paper. */
export function createPointsFolding(review: () => Review, chosen: () => string | undefined): PointsFolding {
  const [wanted, search] = createSignal('');
  const [turned, setTurned] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [onPaper, setOnPaper] = createSignal(false);
  onPrint(
    () => setOnPaper(true),
    () => setOnPaper(false),
  );
  const text = () => (onPaper() ? '' : wanted().trim().toLowerCase());
  const folds = () => !onPaper() && review().table.targets.length > LONGEST_OPEN;
  const home = () => review().table.targets.find(({ targetId }) => targetId === chosen())?.categoryId;
  const isOpen = (categoryId: string) =>
    !folds() || text() !== '' || (turned().get(categoryId) ?? categoryId === home());
  return {
    folds,
    wanted,
    search,
    isOpen,
    toggle: (categoryId) => setTurned(new Map([...turned(), [categoryId, !isOpen(categoryId)]])),
    matching: (categoryId) =>
      review().table.targets.filter(
        (target) =>
          target.categoryId === categoryId && targetLabel(review(), target.targetId).toLowerCase().includes(text()),
      ),
  };
}
