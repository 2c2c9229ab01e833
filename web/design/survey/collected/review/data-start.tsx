import { TableStart, type TableStartWords } from '../../../../ui/table-start';
import { LARGEST_DATA_FILE } from '../collected-data';
import { isPassing, refusalText } from './problem-texts';
import type { Reading } from './reading';

interface DataStartProps {
  readonly words: TableStartWords;
  readonly reading: Pick<Reading<never, unknown>, 'busy' | 'problem' | 'again' | 'take'>;
}

/** Where a table of collected ballots is chosen, and why the last one could not be read. */
export function DataStart(props: DataStartProps) {
  return (
    <TableStart
      words={props.words}
      largestFile={LARGEST_DATA_FILE}
      busy={props.reading.busy()}
      refusal={props.reading.problem() ? refusalText(props.reading.problem()) : undefined}
      onAgain={isPassing(props.reading.problem()) ? props.reading.again : undefined}
      onSource={props.reading.take}
    />
  );
}
