import type { LocalizedText } from '#domain/questionnaire/model';
import { pickWeighted, seededRandom, type Random } from './random';

/** Who may answer, and when they do. */
export interface RollPeople {
  readonly groups: readonly RollGroup[];
  /** Codes of the units whose people are asked. */
  readonly units: readonly string[];
  /** The share of everybody who sends a ballot before each night since the opening; the rest has not yet. */
  readonly growth: readonly number[];
}

/** A survey with a roll, which is held by nights: it is under way, and nights are what is known of it. */
export interface ExampleRoll extends RollPeople {
  readonly templateId: string;
  readonly title: LocalizedText;
  readonly purpose: LocalizedText;
  readonly nightsLeft: number;
  /** How many nights before the close people are reminded. */
  readonly reminders: readonly number[];
}

export interface RollGroup {
  readonly id: string;
  readonly name: LocalizedText;
  readonly weight: number;
  readonly people: number;
}

export interface ExamplePerson {
  readonly name: string;
  readonly groupId: string;
  readonly unitCode: string;
  readonly contact: string;
  /** Before which night since the opening this person answers. */
  readonly night: number | null;
}

export const EXAMPLE_ROLL: ExampleRoll = {
  templateId: 'thought-dynamics',
  title: { zh: '青年干部思想状况调查', en: 'Survey of young cadres' },
  purpose: { zh: '供市直机关工委改进青年干部工作', en: 'for the Committee’s work with young cadres' },
  groups: [
    { id: 'section', name: { zh: '科级干部', en: 'Section level' }, weight: 40, people: 110 },
    { id: 'staff', name: { zh: '一般干部', en: 'Staff' }, weight: 60, people: 190 },
  ],
  units: ['1003', '1005', '2001', '2003', '2007', '3001', '3003', '4001', '4002', '4004', '1012'],
  growth: [0.11, 0.07, 0.05, 0.04, 0.03, 0.11, 0.06, 0.04, 0.09],
  nightsLeft: 6,
  reminders: [10, 7, 3, 1],
};

const SEED = 20_260;

/** Everybody on the roll. The last unit is a small one, and in the third hardly anybody answers but on one and the same day. */
export function peopleOf({ groups, units, growth }: RollPeople): readonly ExamplePerson[] {
  const random = seededRandom(SEED);
  const taken = new Set<string>();
  return groups.flatMap(({ id, people }) =>
    Array.from({ length: people }, (_, index): ExamplePerson => {
      const unit = pickWeighted(
        random,
        units.map((_unit, position) => (position === units.length - 1 ? 0.25 : 1)),
      );
      return {
        name: newName(random, taken),
        groupId: id,
        unitCode: units[unit] ?? '',
        contact: contactOf(random, `${id}${index + 1}`),
        night: unit === 2 ? busyNight(random, growth) : nightOf(random, growth),
      };
    }),
  );
}

function nightOf(random: Random, growth: readonly number[]): number | null {
  const rest = 1 - growth.reduce((sum, share) => sum + share, 0);
  const night = pickWeighted(random, [...growth, rest]);
  return night < growth.length ? night : null;
}

function busyNight(random: Random, growth: readonly number[]): number | null {
  return random.uniform() < 0.7 ? Math.floor(growth.length / 2) - 1 : null;
}

/** A mail address that nobody has (RFC 2606), a telephone number, or nothing. */
function contactOf(random: Random, id: string): string {
  const kind = pickWeighted(random, [0.7, 0.2, 0.1]);
  if (kind === 0) return `${id}@jiangzhou.example`;
  return kind === 1 ? `1380000${random.between(1000, 9999)}` : '';
}

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹'.split('');
const FIRST = '建志文晓国海春雅思明佳永玉立子'.split('');
const SECOND = '华强敏军平杰芳涛静宁磊洁峰琳安'.split('');

/** Of three characters, so that they are told from each other; nobody is meant. */
function newName(random: Random, taken: Set<string>): string {
  const one = (characters: readonly string[]) => characters[random.between(0, characters.length - 1)] ?? '';
  for (;;) {
    const name = one(SURNAMES) + one(FIRST) + one(SECOND);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
