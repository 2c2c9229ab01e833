import { Zip, ZipPassThrough } from 'fflate';
import { type AssessmentReport, type RunFacts, unitName } from '../assessment-report';
import { letterDocx } from './letter-docx';

/**
 * All letters as one archive, sent letter by letter while the next is written: whoever reads it sees how far it is, and
 * no more than one letter is in memory. A letter is compressed already.
 */
export function lettersZip(report: AssessmentReport, facts: RunFacts): ReadableStream<Uint8Array> {
  const units = report.outcome.units.values();
  const files: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    files.push(chunk);
  });
  return new ReadableStream({
    async pull(controller) {
      const { value: unit, done } = units.next();
      if (done === true) archive.end();
      else {
        const file = new ZipPassThrough(`${unit.unitCode} ${unitName(report, unit.unitCode)}.docx`);
        archive.add(file);
        file.push(await letterDocx(report, facts, unit), true);
      }
      for (const chunk of files.splice(0)) controller.enqueue(chunk);
      if (done === true) controller.close();
    },
  });
}
