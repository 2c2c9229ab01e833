import process from 'node:process';

/** Runs steps one after the other and counts what passed. */
export function createTally() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  return {
    /** True if nothing in the step failed. */
    step: async (name, run) => {
      const start = Date.now();
      process.stdout.write(`\n── ${name}\n`);
      const outcome = await Promise.resolve().then(run).catch(failure);
      for (const key of Object.keys(total)) total[key] += outcome[key];
      process.stdout.write(`── ${name}: ${sentence(outcome)} (${Math.round((Date.now() - start) / 1000)} s)\n`);
      return outcome.failed === 0;
    },
    report: () => {
      process.stdout.write(`\n${sentence(total)}\n`);
      process.exitCode = total.failed > 0 ? 1 : 0;
    },
  };
}

function failure(error) {
  process.stdout.write(`${error.stack ?? error}\n`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
