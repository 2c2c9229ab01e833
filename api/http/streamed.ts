/** Lets a body go out piece by piece, each made when the one before it is gone. */
export function streamed<Piece>(
  pieces: AsyncGenerator<Piece>,
  encode: (piece: Piece) => Uint8Array<ArrayBuffer>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

const encoder = new TextEncoder();

/** JSON lines (https://jsonlines.org): one value a line. */
export function jsonLines(values: AsyncGenerator<object>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamed(values, (value) => encoder.encode(`${JSON.stringify(value)}\n`));
}

export const AUDIT_FILE_HEADERS = {
  'content-type': 'application/jsonl',
  'content-disposition': 'attachment; filename="pingyi-audit.jsonl"',
} as const;
