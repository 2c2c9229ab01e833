export function checkPage(
  page: string,
  built: string,
  manifest: string,
): { readonly faults: readonly string[]; readonly facts: readonly string[] };
