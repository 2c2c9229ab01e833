import { createPreviewAccount } from './preview-account';
import type { PreviewPlan, ReleasePreview } from './preview-model';
import { simulateQuestion } from './simulate-question';
import { simulateTarget } from './simulate-target';

/**
 * What the count would show and hide if so many of the expected people answered and chose as the proportions say: its own
 * release, of simulated answers. The reasons stand apart here, which they do not in results, as nobody has answered.
 *
 * A step of the generator is one run, so that others can be served in between.
 */
export function* previewRelease(plan: PreviewPlan): Generator<undefined, ReleasePreview> {
  const simulations = plan.subjects.map((subject) =>
    subject.kind === 'target' ? simulateTarget(subject, plan) : simulateQuestion(subject, plan),
  );
  const account = createPreviewAccount(plan);
  const random = plan.random();
  for (let run = 0; run < plan.runs; run++) {
    for (const simulation of simulations) simulation(random, account.record);
    account.endRun();
    yield;
  }
  return account.finish();
}

/** All steps at once, where nobody waits. */
export function finished<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
