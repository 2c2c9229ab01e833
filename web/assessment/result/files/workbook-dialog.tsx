import { assessmentResultWords as words } from '../../../lib/words';
import { DownloadDialog } from './download-dialog';
import { fileAddress } from './run-files';
import type { ShownRun } from '../run/run-page';
import { fetchWorkbook } from './workbook';

/** Until the answer says how many there are. */
const USUAL_SHEETS = 5;

interface WorkbookDialogProps {
  readonly shown: ShownRun;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The workbook of a large run, sheet by sheet. */
export function WorkbookDialog(props: WorkbookDialogProps) {
  return (
    <DownloadDialog
      open={props.open}
      title={words().workbook.title}
      explained={words().workbook.explained(props.shown.units.length, props.shown.columns.length)}
      measured={words().workbook.progress}
      of={USUAL_SHEETS}
      fileName={`pingyi-assessment-run-${props.shown.run.number}.xlsx`}
      read={(options) => fetchWorkbook(fileAddress(props.shown.address, 'results.xlsx'), options)}
      coming={({ parts, of, bytes }) => words().workbook.coming({ sheet: parts, of, megabytes: megabytes(bytes) })}
      saved={({ bytes }) => words().workbook.saved(megabytes(bytes))}
      onClose={props.onClose}
    />
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
