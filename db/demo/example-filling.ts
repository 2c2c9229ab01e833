import type { Dependencies, ExampleFilling, ExampleProgress } from '../../api/dependencies';

/** Fills the example in while the server answers; the first-run page asks how far it is. */
export function createExampleFilling(dependencies: Dependencies): ExampleFilling {
  let progress: ExampleProgress = { state: 'none', done: 0, total: 0 };
  const run = async () => {
    try {
      const { fillExample } = await import('./fill-example');
      await fillExample({
        dependencies,
        progress: (done, total) => (progress = { state: 'running', done, total }),
      });
      progress = { ...progress, state: 'done' };
    } catch (error) {
      console.error('filling in the example failed:', error);
      progress = { ...progress, state: 'failed' };
    }
  };
  return {
    start: () => {
      if (progress.state === 'running') return;
      progress = { ...progress, state: 'running' };
      void run();
    },
    progress: () => progress,
  };
}
