import { createServer } from 'node:net';
import { openNodeDependencies } from '../api/node-dependencies';
import type { Config } from '../api/config';
import { type ExampleOutcome, fillExample } from './demo/fill-example';

/** `npm run demo`: fills in the example organisation, then leaves the rest to the server. */
export async function main(): Promise<void> {
  const dependencies = await openNodeDependencies(process.env);
  await refuseBesideServer(dependencies.config.PORT);
  const outcome = await fillExample({ dependencies, progress: showProgress });
  await dependencies.database.close();
  console.log(sentenceFor(outcome, dependencies.config));
}

/** A server that runs already would close and count the example's waves by its own clock. */
function refuseBesideServer(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

type Place = Pick<Config, 'DATA_FOLDER' | 'DATABASE_URL'>;

/** Units without the note that the filling was finished are somebody's own, or what a filling that was cut off left. */
export function sentenceFor(outcome: ExampleOutcome, config: Place): string {
  switch (outcome) {
    case 'filled':
      return '\nThe example organisation is ready.';
    case 'there-already':
      return 'The example organisation is there already.';
    case 'not-empty':
      return notEmpty(config);
  }
}

function notEmpty({ DATA_FOLDER, DATABASE_URL }: Place): string {
  const isFolder = DATABASE_URL === undefined;
  return [
    'There are units already, so nothing was added.',
    `  After an interrupted filling: stop with Ctrl+C, ${isFolder ? `delete the folder ${DATA_FOLDER}` : 'empty the database'} and run it again.`,
    `  If the units are yours: fill ${isFolder ? 'another folder, DATA_FOLDER=data-example' : 'another database, DATABASE_URL=…'} npm run demo`,
  ].join('\n');
}

const BAR_LENGTH = 30;

/** A bar on a terminal; a line every tenth where the output goes into a file. */
function showProgress(done: number, total: number): void {
  if (shownTenths < 0)
    console.log('Filling in the example: ballots are sealed, sent, opened and counted like real ones …');
  shownTenths = Math.max(0, shownTenths);
  const share = total === 0 ? 1 : done / total;
  if (process.stdout.isTTY) {
    const bar = '█'.repeat(Math.round(share * BAR_LENGTH)).padEnd(BAR_LENGTH, '░');
    process.stdout.write(`\r  ${bar} ${Math.round(share * 100)} %`);
  } else if (Math.floor(share * 10) > shownTenths) {
    shownTenths = Math.floor(share * 10);
    console.log(`  ${shownTenths * 10} %`);
  }
}

let shownTenths = -1;
