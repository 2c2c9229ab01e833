const HAN_THEN_LATIN = [/\p{Script=Han}$/u, /^[A-Za-z0-9]/] as const;
const LATIN_THEN_HAN = [/[A-Za-z0-9%]$/, /^\p{Script=Han}/u] as const;

/**
 * Tag of Chinese templates with names, which may be digits or Latin as well: where these meet Chinese there is a space,
 * as everywhere in the interface. 与 7 相比, but 与审计局相比. Names themselves are left as they are.
 */
export function spaced(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const [first = '', ...others] = strings;
  return others.reduce((text, part, index) => joined(joined(text, String(values[index])), part), first);
}

function joined(before: string, after: string): string {
  const meets = [HAN_THEN_LATIN, LATIN_THEN_HAN].some(([end, start]) => end.test(before) && start.test(after));
  return meets ? `${before} ${after}` : `${before}${after}`;
}
