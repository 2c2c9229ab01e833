import { createRoot } from 'solid-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem } from '../../../web/lib/client';
import { createForm, type FieldValues, type Form } from '../../../web/lib/form';
import { loadWords } from '../../../web/lib/i18n';
import { problemWords } from '../../../web/lib/words';

beforeAll(() => loadWords(problemWords));

type Name = 'email' | 'password';

/** A form whose server does what the test says. */
function formWith(submit: (values: FieldValues<Name>) => Promise<void>): Form<Name> {
  return createRoot(() =>
    createForm<Name>({
      initial: { email: '', password: '' },
      check: ({ email, password }) => ({
        email: email === '' ? 'email missing' : undefined,
        password: password === '' ? 'password missing' : undefined,
      }),
      refusals: { 'account.email-taken': 'email' },
      submit,
    }),
  );
}

async function send(form: Form<Name>): Promise<void> {
  form.onSubmit(new Event('submit', { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
}

describe('a form', () => {
  it('sends nothing while a field is wrong, and lists what is', async () => {
    const sent: unknown[] = [];
    const form = formWith(async (values) => void sent.push(values));
    form.set('password', 'x');
    await send(form);
    expect(sent).toEqual([]);
    expect(form.summary().map(({ message }) => message)).toEqual(['email missing']);
    expect(form.errorOf('email')).toBe('email missing');
    expect(form.errorOf('password')).toBeUndefined();
  });

  it('takes an error off its field with the next edit but keeps the summary, which holds the focus', async () => {
    const form = formWith(async () => undefined);
    await send(form);
    form.set('email', 'a@b.example');
    expect(form.errorOf('email')).toBeUndefined();
    expect(form.errorOf('password')).toBe('password missing');
    expect(form.summary()).toHaveLength(2);
  });

  it('sends what was typed', async () => {
    const sent: unknown[] = [];
    const form = formWith(async (values) => void sent.push(values));
    form.set('email', 'a@b.example');
    form.set('password', 'x');
    await send(form);
    expect(sent).toEqual([{ email: 'a@b.example', password: 'x' }]);
    expect(form.summary()).toEqual([]);
    expect(form.problem()).toBeUndefined();
  });

  it('puts a refusal that belongs to a field there, and any other above the form', async () => {
    const taken = formWith(() => Promise.reject(new ApiProblem('account.email-taken')));
    const denied = formWith(() => Promise.reject(new ApiProblem('access.denied')));
    for (const form of [taken, denied]) {
      form.set('email', 'a@b.example');
      form.set('password', 'x');
      await send(form);
    }
    expect(taken.errorOf('email')).toBe(problemWords()['account.email-taken']);
    expect(taken.problem()).toBeUndefined();
    expect(denied.errorOf('email')).toBeUndefined();
    expect(denied.problem()).toMatchObject({ code: 'access.denied' });
  });
});
