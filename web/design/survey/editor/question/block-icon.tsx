import type { JSX } from 'solid-js';
import ArrowUpDown from '~icons/lucide/arrow-up-down';
import Calendar from '~icons/lucide/calendar';
import CircleDot from '~icons/lucide/circle-dot';
import Gauge from '~icons/lucide/gauge';
import Grid from '~icons/lucide/grid-2x2';
import Hash from '~icons/lucide/hash';
import ListChecks from '~icons/lucide/list-checks';
import Rows from '~icons/lucide/rows-3';
import Minus from '~icons/lucide/separator-horizontal';
import SquareCheck from '~icons/lucide/square-check';
import TextCursor from '~icons/lucide/text-cursor-input';
import TextIcon from '~icons/lucide/text';
import ThumbsUp from '~icons/lucide/thumbs-up';
import type { BlockId } from '../../draft/blocks';

const ICONS: Readonly<Record<BlockId, () => JSX.Element>> = {
  targets: () => <Grid aria-hidden="true" />,
  items: () => <Rows aria-hidden="true" />,
  single: () => <CircleDot aria-hidden="true" />,
  multiple: () => <SquareCheck aria-hidden="true" />,
  'yes-no': () => <ListChecks aria-hidden="true" />,
  ranking: () => <ArrowUpDown aria-hidden="true" />,
  recommend: () => <ThumbsUp aria-hidden="true" />,
  rating: () => <Gauge aria-hidden="true" />,
  'long-text': () => <TextIcon aria-hidden="true" />,
  text: () => <TextCursor aria-hidden="true" />,
  number: () => <Hash aria-hidden="true" />,
  date: () => <Calendar aria-hidden="true" />,
  page: () => <Minus aria-hidden="true" />,
};

export function BlockIcon(props: { readonly block: BlockId }) {
  return <>{ICONS[props.block]()}</>;
}
