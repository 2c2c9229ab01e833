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
import { phoneRows } from './phone';
import { schemeEditorRows } from './scheme-editor';
import { slipRows } from './slips';
import { printTable } from './table';
import { tabulationRows } from './tabulation';

/** With a word only what it names: "phone", "doors", "editor", "disclosure", or "slips" and of how many ballots. */
export async function main([only, ballots]: readonly string[] = []): Promise<void> {
  if (only === 'phone') return printTable([...memberPageRows(), ...(await phoneRows())]);
  if (only === 'doors') return printTable(await doorRows());
  if (only === 'editor') return printTable(await schemeEditorRows());
  if (only === 'disclosure') return printTable(await disclosureRows());
  if (only === 'slips') return printTable(await slipRows(ballots === undefined ? undefined : Number(ballots)));

  console.log(
    `Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}; some five minutes …\n`,
  );
  const rows = [
    ...memberPageRows(),
    ...(await intakeRows()),
    ...(await doorRows()),
    ...(await countRows()),
    ...(await slipRows()),
    ...(await phoneRows()),
    ...(await peelingRows()),
    ...(await tabulationRows()),
    ...(await disclosureRows()),
    ...(await coldStartRows()),
    ...(await schemeEditorRows()),
  ];
  printTable(rows);
  console.log('\nLeniency checks:');
  runLeniency();
  console.log('\nAssessments:');
  await runAssessment();
}
