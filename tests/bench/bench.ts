import { cpus } from 'node:os';
import { run as runAssessment } from './assessment.bench';
import { coldStartRows } from './cold-start';
import { countRows } from './count';
import { disclosureRows } from './disclosure';
import { doorRows } from './doors';
import { memberPageRows } from './fill-bytes.bench';
import { intakeRows } from './intake';
import { run as runLeniency } from './leniency.bench';
import { peelingRows } from './peeling';
import { printTable } from './table';
import { tabulationRows } from './tabulation';

export async function main(): Promise<void> {
  console.log(
    `Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}; some two minutes …\n`,
  );
  const rows = [
    ...memberPageRows(),
    ...(await intakeRows()),
    ...(await doorRows()),
    ...(await countRows()),
    ...(await peelingRows()),
    ...(await tabulationRows()),
    ...(await disclosureRows()),
    ...(await coldStartRows()),
  ];
  printTable(rows);
  console.log('\nLeniency checks:');
  runLeniency();
  console.log('\nAssessments:');
  await runAssessment();
}
