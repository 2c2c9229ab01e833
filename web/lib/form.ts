import { createSignal, createUniqueId } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import { createAction } from './action';
import { ApiProblem, type ApiProblemCode } from './client';
import { problemText } from './problems';

export type FieldValues<Name extends string> = Readonly<Record<Name, string>>;
export type FieldMessages<Name extends string> = { readonly [Field in Name]?: string | undefined };

interface FormSetup<Name extends string> {
  readonly initial: FieldValues<Name>;
  /** What is wrong before anything is sent, by field. */
  readonly check: (values: FieldValues<NoInfer<Name>>) => FieldMessages<NoInfer<Name>>;
  readonly submit: (values: FieldValues<NoInfer<Name>>) => Promise<void>;
  /** Refusals of the server that belong to one field. */
  readonly refusals?: Partial<Record<ApiProblemCode, NoInfer<Name>>>;
}

/** A form of text fields, checked when it is sent; an error leaves its field with the next edit. */
export interface Form<Name extends string> {
  readonly values: FieldValues<Name>;
  readonly set: (name: Name, value: string) => void;
  readonly fieldId: (name: Name) => string;
  readonly errorOf: (name: Name) => string | undefined;
  /** The errors as they were when the form was last sent, for the ErrorSummary. */
  readonly summary: () => readonly { readonly fieldId: string; readonly message: string }[];
  /** A refusal that belongs to no field. */
  readonly problem: () => unknown;
  readonly busy: () => boolean;
  readonly onSubmit: (event: Pick<Event, 'preventDefault'>) => void;
}

export function createForm<Name extends string>(setup: FormSetup<Name>): Form<Name> {
  const id = createUniqueId();
  const action = createAction();
  const [values, setValues] = createStore<Record<Name, string>>({ ...setup.initial });
  const [errors, setErrors] = createSignal<Messages>(NONE);
  const [sent, setSent] = createSignal<Messages>(NONE);
  const fieldId = (name: string) => `${id}-${name}`;
  const show = (found: Messages) => {
    setErrors(found);
    setSent(found);
  };
  const send = async () => {
    const found = presentMessages(setup.check(values));
    show(found);
    if (found.size > 0) return;
    if (!(await action.run(() => setup.submit({ ...values })))) show(refusedField(action.problem(), setup.refusals));
  };
  return {
    values,
    set: (name, value) => {
      setValues(produce((draft) => void (draft[name] = value)));
      setErrors((before) => new Map([...before].filter(([field]) => field !== name)));
    },
    fieldId,
    errorOf: (name) => errors().get(name),
    summary: () => [...sent()].map(([name, message]) => ({ fieldId: fieldId(name), message })),
    problem: () => (sent().size > 0 ? undefined : action.problem()),
    busy: action.busy,
    onSubmit: (event) => {
      event.preventDefault();
      void send();
    },
  };
}

/** By field, in the order of the form. */
type Messages = ReadonlyMap<string, string>;

const NONE: Messages = new Map();

function presentMessages(messages: Readonly<Record<string, string | undefined>>): Messages {
  return new Map(Object.entries(messages).flatMap(([name, message]) => (message ? [[name, message]] : [])));
}

function refusedField(problem: unknown, refusals: Partial<Record<ApiProblemCode, string>> = {}): Messages {
  const field = problem instanceof ApiProblem ? refusals[problem.code] : undefined;
  return field ? new Map([[field, problemText(problem)]]) : NONE;
}
