/** CPU seconds of this process that a piece of work takes, user and system. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The least that any count must do: look at every byte once. */
export function scanSeconds(columns: readonly Uint8Array[]): number {
  let seen = 0;
  const seconds = cpuOf(() => {
    for (const column of columns) seen += countBytes(column).reduce((sum, count) => sum + count, 0);
  });
  if (seen === 0) throw new Error('nothing was scanned');
  return seconds;
}

function countBytes(column: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let place = 0; place < column.length; place++) {
    const code = column[place] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

export function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
