import type { RollProblem } from '#domain/roll/import/import-model';
import type { RollPerson } from '#domain/roll/model';

export type Person = RollPerson;

interface MetPerson extends Person {
  /** Of the list; absent for who is on the roll already. */
  readonly line?: number;
}

/** Who was met so far, on the roll and in the list, to notice who comes again. */
export interface People {
  /** What is to be said about a person who comes now; without a refusal he counts as met. */
  meet(person: MetPerson): readonly RollProblem[];
}

/**
 * A person is known by name and contact; without a contact by name and unit. Two people of one name in one unit who have
 * different contacts are two, which deserves a look.
 */
export function createPeople(roll: readonly Person[]): People {
  const met = new Map<string, MetPerson>();
  const namesakes = new Map<string, MetPerson>();
  roll.forEach(note);

  function note(person: MetPerson): void {
    met.set(identityOf(person), person);
    namesakes.set(workplaceOf(person), person);
  }

  return {
    meet(person) {
      const same = met.get(identityOf(person));
      if (same !== undefined) return [encounter(same, person)];
      const namesake = namesakes.get(workplaceOf(person));
      note(person);
      return namesake === undefined ? [] : [{ code: 'roll.same-name', details: placeOf(namesake) }];
    },
  };
}

function encounter(same: MetPerson, person: Person): RollProblem {
  const code = same.groupId === person.groupId ? 'roll.duplicate' : 'roll.two-groups';
  return { code, details: { ...placeOf(same), groupId: same.groupId } };
}

function placeOf({ line }: MetPerson): Readonly<Record<string, unknown>> {
  return line === undefined ? { onRoll: true } : { line };
}

function identityOf(person: Person): string {
  return person.contact === undefined ? workplaceOf(person) : JSON.stringify([person.name, person.contact, 'contact']);
}

function workplaceOf({ name, unitCode }: Person): string {
  return JSON.stringify([name, unitCode ?? null]);
}
