import { describe, expect, it } from 'vitest';
import { createReading } from '../../../../../../web/design/survey/collected/review/reading';
import { ApiProblem } from '../../../../../../web/lib/client';

const TABLE = { kind: 'text', text: 'a\tb' } as const;

/** A server that answers when it is told to. */
function slowServer() {
  const waiting: { readonly choices: string; answer(): Promise<void>; fail(): Promise<void> }[] = [];
  const read = (_: unknown, choices: string) =>
    new Promise<string>((resolve, reject) => {
      const settled = () => new Promise<void>((done) => setTimeout(done));
      waiting.push({
        choices,
        answer: () => (resolve(`read ${choices}`), settled()),
        fail: () => (reject(new ApiProblem('network.unreachable')), settled()),
      });
    });
  return { waiting, read };
}

function started() {
  const server = slowServer();
  const reading = createReading({ initial: 'guess', read: server.read });
  reading.take(TABLE);
  return { ...server, reading };
}

describe('a table that is read with every decision', () => {
  it('shows only the newest reading, and reads what was decided meanwhile once', async () => {
    const { waiting, reading } = started();
    reading.decide('first');
    reading.decide('second');
    expect(waiting.map(({ choices }) => choices)).toEqual(['guess']);
    await waiting[0]?.answer();
    expect(reading.report()).toBeUndefined();
    expect(waiting.map(({ choices }) => choices)).toEqual(['guess', 'second']);
    await waiting[1]?.answer();
    expect(reading.report()).toBe('read second');
    expect(reading.busy()).toBe(false);
  });

  it('keeps table, decisions and the last reading when a request fails', async () => {
    const { waiting, reading } = started();
    await waiting[0]?.answer();
    reading.decide('other');
    await waiting[1]?.fail();
    expect(reading.problem()).toBeInstanceOf(ApiProblem);
    expect([reading.source(), reading.choices(), reading.report()]).toEqual([TABLE, 'other', 'read guess']);
    reading.again();
    await waiting[2]?.answer();
    expect([reading.report(), reading.problem()]).toEqual(['read other', undefined]);
  });

  it('does not show a failure of what is no longer wanted', async () => {
    const { waiting, reading } = started();
    reading.decide('newer');
    await waiting[0]?.fail();
    expect(reading.problem()).toBeUndefined();
    await waiting[1]?.answer();
    expect(reading.report()).toBe('read newer');
  });

  it('begins anew with another table, and without one shows nothing that arrives late', async () => {
    const { waiting, reading } = started();
    reading.restart();
    await waiting[0]?.answer();
    expect([reading.source(), reading.report()]).toEqual([undefined, undefined]);
    reading.decide('late');
    reading.take(TABLE);
    expect(reading.choices()).toBe('guess');
  });
});
