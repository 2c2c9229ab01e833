import { resultWords as words } from '../../lib/words';
import type { EarlierAnswers } from '../questions/likert-rows';
import type { Statement } from '../questions/question-answers';
import { answersOf } from '../questions/statement-rows';
import { waveLabel } from '../series';
import type { PreviousResults, WaveResults } from '../wave-results';
import { changeText, courseKey, type PollCourse } from './poll-course';

/** The statement in the wave before, if both waves asked the same, show it and do not weight their ballots. */
export function earlierAnswers(
  results: WaveResults,
  { scale, table }: Statement,
  courses: readonly PollCourse[],
): EarlierAnswers | undefined {
  const { previous } = results;
  const { question, item } = table;
  const subject = { question, ...(item !== undefined && { item }) };
  const change = courses.find(({ key }) => key === courseKey({ measure: 'favourable-share', subject }))?.change;
  const before = previous?.tabulation.questions.find((one) => one.question === question && one.item === item);
  if (previous === null || before === undefined || change === undefined) return;
  const { answers } = answersOf(scale, before.overall);
  if (typeof answers === 'string') return;
  const { verdict, href } = change;
  return {
    answers,
    labels: waveNames(results, previous),
    change: { text: changeText(change), verdict, href },
  };
}

/** Waves of one year have no names of their own. */
function waveNames({ wave }: WaveResults, previous: PreviousResults): EarlierAnswers['labels'] {
  const [before, now] = [waveLabel(previous.wave), waveLabel(wave)];
  return before === now ? { before: words().poll.before, now: words().poll.now } : { before, now };
}
