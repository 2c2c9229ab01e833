/** The two things of a browser that the language of the page is kept in, for tests that run without one. */
export function rememberIn(target: typeof globalThis): void {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  Object.assign(target, { localStorage, document: { documentElement: { lang: '' } } });
}
