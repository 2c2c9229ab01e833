import { createResource, createSignal, Show } from 'solid-js';
import type { Listing } from '#domain/assessment/follow-up/rectification';
import { createForm } from '../../lib/form';
import { formatIsoDate } from '../../lib/format';
import { assessmentFollowUpWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Loaded } from '../../ui/loading';
import type { RunHead } from '../assessment-data';
import { CandidateList } from './candidate-list';
import { type FollowUp, listProblems } from './follow-up-data';
import { type Candidate, type ListingPlace, loadListingPlace, unlisted } from './listing-draft';
import { OwnProblem } from './own-problem';
import { dayProblem } from './step-dialog';

interface ListingDialogProps {
  readonly assessmentId: string;
  readonly run: RunHead;
  readonly followUp: FollowUp;
  readonly onClose: () => void;
  readonly onListed: () => void;
}

const FORM = 'listing';
const USUAL_DAYS = 60;
const USUAL_LINE = '80';
const DAY = 86_400_000;

/** Which low results of the published run units are to put right, and what else was brought up. */
export function ListingDialog(props: ListingDialogProps) {
  const [place] = createResource(() => ({ assessmentId: props.assessmentId, runId: props.run.id }), loadListingPlace);
  return (
    <Show when={place.latest} fallback={<Loaded resource={place}>{() => null}</Loaded>}>
      {(present) => <ListingForm {...props} place={present()} />}
    </Show>
  );
}

function ListingForm(props: ListingDialogProps & { readonly place: ListingPlace }) {
  const candidates = () => unlisted(props.place.candidates, props.followUp);
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const taken = () => candidates().filter(({ key }) => chosen().has(key));
  const unitOf = (text: string) => props.place.units.find(({ code, name }) => [code, name].includes(text.trim()));
  const form = createForm({
    initial: { unit: '', problem: '', dueOn: formatIsoDate(Date.now() + USUAL_DAYS * DAY), line: USUAL_LINE },
    check: ({ unit, problem, dueOn, line }) => ({
      unit: isOwn({ unit, problem }) && unitOf(unit) === undefined ? words().listing.unitUnknown : undefined,
      problem: ownProblem({ unit, problem }, taken().length),
      dueOn: dayProblem(dueOn, props.followUp.today),
      line: isPercent(line) ? undefined : words().listing.lineWrong,
    }),
    submit: async ({ unit, problem, dueOn, line }) => {
      const terms = { responsible: '', measure: '', dueOn, line: Number(line) };
      const unitCode = unitOf(unit)?.code;
      const own = unitCode === undefined ? [] : [{ unitCode, indicatorId: null, problem: problem.trim(), ...terms }];
      const found = taken().map((candidate): Listing => ({ ...problemOf(candidate), ...terms }));
      await listProblems({ assessmentId: props.assessmentId, runId: props.run.id }, [...found, ...own]);
      props.onClose();
      props.onListed();
    },
  });
  return (
    <Dialog
      open
      title={words().listing.title}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{commonWords().cancel}</Button>
          <Button kind="primary" type="submit" form={FORM} busy={form.busy()}>
            {words().listing.save(taken().length + (isOwn(form.values) ? 1 : 0))}
          </Button>
        </>
      }
    >
      <p class="muted">{words().listing.from(props.run.number)}</p>
      <FormBody form={form} id={FORM}>
        <CandidateList
          candidates={candidates()}
          anyFound={props.place.candidates.length > 0}
          chosen={chosen()}
          onChange={setChosen}
        />
        <OwnProblem form={form} units={props.place.units} />
        <div class="follow-up-terms">
          <FormInput form={form} name="dueOn" type="date" min={props.followUp.today} label={words().listing.dueOn} />
          <FormInput
            form={form}
            name="line"
            inputmode="decimal"
            label={words().listing.line}
            hint={words().listing.lineHint}
          />
        </div>
      </FormBody>
    </Dialog>
  );
}

function isOwn({ unit, problem }: { readonly unit: string; readonly problem: string }): boolean {
  return unit.trim() !== '' || problem.trim() !== '';
}

/** An own problem needs its words; without one, something has to be chosen. */
function ownProblem(own: { readonly unit: string; readonly problem: string }, chosen: number): string | undefined {
  if (!isOwn(own)) return chosen === 0 ? words().listing.nothing : undefined;
  return own.problem.trim() === '' ? words().form.missing : undefined;
}

function isPercent(text: string): boolean {
  const number = Number(text);
  return text.trim() !== '' && number >= 0 && number <= 100;
}

function problemOf({ unitCode, indicatorId, problem }: Candidate) {
  return { unitCode, indicatorId, problem };
}
