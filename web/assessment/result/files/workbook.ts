import { createPartCounter, fetchArchive, type FetchOptions, type PartCounter } from './fetch-archive';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Units times columns of points: about a second of a server's core. */
const LARGE = 50_000;

interface WorkbookSize {
  readonly units: { readonly length: number };
  readonly columns: { readonly length: number };
}

/** Whether the workbook of a run takes so long that one wants to see it come. */
export function isLargeWorkbook({ units, columns }: WorkbookSize): boolean {
  return units.length * columns.length > LARGE;
}

/** The workbook of a run, counted sheet by sheet. */
export function fetchWorkbook(address: string, options: FetchOptions): Promise<Blob | null> {
  return fetchArchive(address, { type: XLSX, counter: createSheetCounter() }, options);
}

/** What stands in a header before the name of its part. */
const NAME_AT = 30;
const SHEET = new TextEncoder().encode('xl/worksheets/sheet');

/** The sheets that have begun. */
export function createSheetCounter(): PartCounter {
  return createPartCounter(NAME_AT + SHEET.length, (header) =>
    SHEET.every((byte, index) => header[NAME_AT + index] === byte),
  );
}
