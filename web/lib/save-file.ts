interface SavedFile {
  readonly name: string;
  readonly content: string;
  /** A media type: "text/plain". */
  readonly type: string;
}

/** Offers a text that the page has made as a file, byte for byte. */
export function saveFile({ name, content, type }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
