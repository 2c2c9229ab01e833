/** What a table is read from: cells that were pasted, or a file. */
export type TableSource =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly base64: string };

export async function sourceOfFile(file: File): Promise<TableSource> {
  return { kind: 'file', name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

/** In pieces, because a call takes a limited number of arguments. */
function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return btoa(pieces.join(''));
}

const PIECE = 0x8000;
