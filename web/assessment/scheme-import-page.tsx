import { createSignal, Show } from 'solid-js';
import type { SchemePlan } from '#domain/assessment/import/plan-scheme';
import { leavesOf } from '#domain/assessment/scheme/walk';
import { createAction } from '../lib/action';
import { problemText } from '../lib/problems';
import type { TableSource } from '../lib/table-source';
import { assessmentImportWords, assessmentSchemeWords as words, assessmentWords, commonWords } from '../lib/words';
import { Button, ButtonLink } from '../ui/button';
import { Page } from '../ui/page';
import { TableStart } from '../ui/table-start';
import { Title } from '../ui/title';
import { readSchemeTable } from './import-source';
import { LARGEST_TABLE, tableWords } from './import-words';
import { plainPoints } from './plain-points';
import { RowProblems } from './row-problems';
import { CreateDialog } from './start/create-dialog';
import { SchemePreview } from './start/scheme-preview';
import { sumOf } from './scheme/table/scheme-tree';
import { schemeProblemText } from './scheme/problem-text';

/** A scheme from a spreadsheet: choose or paste, look through, then make the assessment of it. */
export function SchemeImportPage() {
  const action = createAction();
  const [plan, setPlan] = createSignal<SchemePlan>();
  const read = (source: TableSource) => action.run(async () => void setPlan(await readSchemeTable(source)));
  return (
    <Page
      trail={[{ label: assessmentWords().assessments, href: '/assessments' }, { label: words().importing.crumb }]}
      status={words().importing.notYet}
    >
      <Show
        when={plan()}
        fallback={
          <TableStart
            words={tableWords(words().importing)}
            largestFile={LARGEST_TABLE}
            busy={action.busy()}
            refusal={action.problem() ? problemText(action.problem()) : undefined}
            onSource={(source) => void read(source)}
          />
        }
      >
        {(present) => <SchemeReview plan={present()} onRestart={() => setPlan()} />}
      </Show>
    </Page>
  );
}

function SchemeReview(props: { readonly plan: SchemePlan; readonly onRestart: () => void }) {
  const [creating, setCreating] = createSignal(false);
  const importing = () => words().importing;
  const leaves = () => leavesOf(props.plan.scheme).length;
  const isReady = () => props.plan.missing.length === 0 && leaves() > 0;
  return (
    <>
      <Title small subtitle={isReady() ? importing().later : importing().missingText}>
        {findingOf(props.plan)}
      </Title>
      <SchemeProblems plan={props.plan} />
      <RowProblems problems={props.plan.problems} />
      <Show when={isReady()}>
        <section class="import-section">
          <h2>{importing().shown}</h2>
          <SchemePreview scheme={props.plan.scheme} caption={importing().shown} />
        </section>
      </Show>
      <div class="import-decide">
        <Show when={isReady()}>
          <Button kind="primary" onClick={() => setCreating(true)}>
            {importing().create(leaves())}
          </Button>
        </Show>
        <Button onClick={() => props.onRestart()}>{assessmentImportWords().other}</Button>
        <ButtonLink href="/assessments">{commonWords().cancel}</ButtonLink>
      </div>
      <Show when={creating()}>
        <CreateDialog
          made={{ title: importing().create(leaves()), name: words().start.blankName, scheme: props.plan.scheme }}
          onClose={() => setCreating(false)}
        />
      </Show>
    </>
  );
}

/** What is wrong with the scheme as a whole, each with the line of its indicator. */
function SchemeProblems(props: { readonly plan: SchemePlan }) {
  const errors = () => schemeErrors(props.plan);
  return (
    <Show when={props.plan.missing.length === 0 && errors().length > 0}>
      <ul class="import-section">
        {errors().map((problem) => (
          <li class="import-warn">
            {problem.line === null ? '' : `${assessmentImportWords().line(problem.line)} `}
            {schemeProblemText(problem)}
          </li>
        ))}
      </ul>
    </Show>
  );
}

/** None where no row was read: the rows say why, and that there is no indicator says nothing more. */
function schemeErrors({ scheme, problems, schemeProblems }: SchemePlan): SchemePlan['schemeProblems'] {
  if (scheme.indicators.length === 0 && problems.length > 0) return [];
  return schemeProblems.filter(({ severity }) => severity === 'error');
}

function findingOf(plan: SchemePlan): string {
  const { missing, scheme, problems } = plan;
  const { importing, start } = words();
  const fields = missing.flatMap((field) => (isNamed(field) ? [importing.fields[field]] : []));
  if (missing.length > 0) return importing.missingTitle(fields.join(start.listComma));
  const errors = schemeErrors(plan).length + problems.length;
  const sum = plainPoints(sumOf(scheme.indicators));
  return importing.readTitle(leavesOf(scheme).length, sum) + (errors > 0 ? importing.toMend(errors) : '');
}

function isNamed(field: string): field is 'number' | 'name' | 'points' {
  return field === 'number' || field === 'name' || field === 'points';
}
