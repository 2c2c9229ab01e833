import { assessmentResultWords as words } from '../../../lib/words';
import { DownloadDialog } from './download-dialog';
import { fetchLetters } from './letters';
import { fileAddress } from './run-files';
import type { ShownRun } from '../run/run-page';

interface LettersDialogProps {
  readonly shown: ShownRun;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** A letter to every unit as one archive. */
export function LettersDialog(props: LettersDialogProps) {
  const all = () => props.shown.units.length;
  return (
    <DownloadDialog
      open={props.open}
      title={words().letters.title(all())}
      explained={words().letters.explained}
      measured={words().letters.progress}
      of={all()}
      fileName={`pingyi-letters-${props.shown.run.number}.zip`}
      read={(options) => fetchLetters(fileAddress(props.shown.address, 'letters.zip'), options)}
      coming={({ parts }) => words().letters.written(parts, all())}
      saved={({ parts }) => words().letters.saved(parts)}
      onClose={props.onClose}
    />
  );
}
