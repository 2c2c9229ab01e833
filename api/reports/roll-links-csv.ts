import type { PersonalLink } from '../usecases/roll/list-personal-links';
import { csvOf } from './csv';

/** One row a person, for the liaison of his unit or for a program that sends messages. */
export function rollLinksCsv(links: readonly PersonalLink[]): string {
  const rows = links.map(({ name, unit, group, contact, url }) => [
    name,
    unit?.zh ?? null,
    group.zh,
    contact ?? null,
    url,
  ]);
  return csvOf([['name', 'unit', 'group', 'contact', 'link'], ...rows]);
}
