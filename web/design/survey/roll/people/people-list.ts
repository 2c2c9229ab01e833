import { createSignal, onCleanup } from 'solid-js';
import { createAction } from '../../../../lib/action';
import type { ListedPerson, Roll } from '../roll-data';
import { loadRoll } from '../roll-data';

type Found = Pick<Roll, 'people' | 'found'>;

/** A screenful; the rest on demand. */
const SHOWN_AT_FIRST = 20;

/** Long enough not to ask for every letter. */
const PAUSE = 250;

/** Those people of the roll who are searched for, read page by page. */
export function createPeopleList(waveId: string, first: Found) {
  const action = createAction();
  const [search, setSearch] = createSignal('');
  const [listed, setListed] = createSignal(first);
  const [limit, setLimit] = createSignal(SHOWN_AT_FIRST);
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  /** What is typed meanwhile makes an answer that comes late useless. */
  const read = async (offset: number): Promise<void> => {
    newest += 1;
    const own = newest;
    const { people, found } = await loadRoll(waveId, { search: search(), offset });
    if (own === newest) setListed((before) => ({ people: offset === 0 ? people : joined(before, people), found }));
  };
  const again = () => action.run(() => read(0));
  const shown = () => listed().people.slice(0, limit());
  return {
    search,
    shown,
    found: () => listed().found,
    problem: action.problem,
    busy: action.busy,
    again,
    /** Shows all who were read, or reads on after them. */
    more(): void {
      const hidden = listed().people.length > limit();
      setLimit(Infinity);
      if (!hidden) void action.run(() => read(listed().people.length));
    },
    look(text: string): void {
      setSearch(text);
      setLimit(SHOWN_AT_FIRST);
      clearTimeout(timer);
      timer = setTimeout(() => void again(), PAUSE);
    },
  };
}

function joined({ people }: Found, more: readonly ListedPerson[]): ListedPerson[] {
  return [...people, ...more];
}
