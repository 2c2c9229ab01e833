import type { TableSource } from '../../../../lib/table-source';

/** A file that was chosen on the page of beginnings, on its way to the page that reads it: no address can carry it. */
let handed: TableSource | undefined;

export function handSource(source: TableSource): void {
  handed = source;
}

/** Taken once. */
export function takeHandedSource(): TableSource | undefined {
  const source = handed;
  handed = undefined;
  return source;
}
