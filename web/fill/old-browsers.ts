/** Chrome before 69 and Safari before 12 lack this one method that the shared rules use. */
if (!('flatMap' in Array.prototype)) {
  Object.defineProperty(Array.prototype, 'flatMap', {
    value(this: unknown[], build: (item: unknown) => unknown) {
      return ([] as unknown[]).concat(...this.map((item) => build(item)));
    },
  });
}
