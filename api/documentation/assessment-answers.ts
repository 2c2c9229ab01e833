import type { z } from 'zod';
import {
  assessmentDataSchema,
  assessmentListSchema,
  assessmentSchema,
  doneSchema,
  entriesPlanSchema,
  figuresPlanSchema,
  frozenSchema,
  ledgerSchema,
  madeSchema,
  revisionSchema,
  schemePlanSchema,
  schemeProblemsSchema,
  schemeVersionSchema,
  templateListSchema,
} from './assessment-answer-schemas';
import {
  assessmentWhatIfAnswerSchema,
  discriminationSchema,
  listedSchema,
  lowResultListSchema,
  raterWeightListSchema,
  rectificationListSchema,
  sensitivityAnswerSchema,
} from './assessment-report-answer-schemas';
import {
  appealListSchema,
  earlierRunListSchema,
  runSchema,
  scorecardSchema,
  signedRunSchema,
} from './assessment-run-answer-schemas';
import { assessmentTraceSchema } from './assessment-trace-answer-schemas';

interface Answer {
  readonly status: 200 | 201;
  readonly schema: z.ZodType;
}

const read = (schema: z.ZodType): Answer => ({ status: 200, schema });
const made = (schema: z.ZodType = madeSchema): Answer => ({ status: 201, schema });
const done = read(doneSchema);

const ALL = '/api/assessments';
const ONE = `${ALL}/{assessmentId}`;
const RUN = `${ONE}/runs/{runId}`;

/** Of all operations on assessments but those that answer with a file. */
export const ASSESSMENT_ANSWERS: Readonly<Record<string, Answer>> = {
  [`GET ${ALL}`]: read(assessmentListSchema),
  [`POST ${ALL}`]: made(),
  [`GET ${ALL}/templates`]: read(templateListSchema),
  [`POST ${ALL}/check`]: read(schemeProblemsSchema),
  [`POST ${ALL}/scheme-import`]: read(schemePlanSchema),
  [`GET ${ONE}`]: read(assessmentSchema),
  [`PATCH ${ONE}`]: read(revisionSchema),
  [`POST ${ONE}/versions`]: made(frozenSchema),
  [`GET ${ONE}/versions/{hash}`]: read(schemeVersionSchema),
  [`GET ${ONE}/data`]: read(assessmentDataSchema),
  [`GET ${ONE}/ledger`]: read(ledgerSchema),
  [`POST ${ONE}/ledger`]: made(),
  [`POST ${ONE}/ledger/{entryId}/reversal`]: done,
  [`POST ${ONE}/ledger-import`]: read(entriesPlanSchema),
  [`POST ${ONE}/imports`]: read(figuresPlanSchema),
  [`DELETE ${ONE}/imports/{importId}`]: done,
  [`POST ${ONE}/runs`]: made(),
  [`GET ${RUN}`]: read(runSchema),
  [`GET ${RUN}/signed.json`]: read(signedRunSchema),
  [`POST ${RUN}/approval`]: done,
  [`POST ${RUN}/publication`]: done,
  [`POST ${RUN}/proposals`]: made(),
  [`POST ${RUN}/proposals/{proposalId}/decision`]: done,
  [`POST ${RUN}/consequences`]: made(),
  [`POST ${RUN}/consequences/{verdictId}/decision`]: done,
  [`GET ${ONE}/appeals`]: read(appealListSchema),
  [`GET ${RUN}/appeals`]: read(appealListSchema),
  [`POST ${RUN}/appeals`]: made(),
  [`POST ${RUN}/appeals/{appealId}/answer`]: done,
  [`POST ${RUN}/appeals/{appealId}/withdrawal`]: done,
  [`GET ${RUN}/earlier`]: read(earlierRunListSchema),
  [`GET ${RUN}/units/{unitCode}`]: read(scorecardSchema),
  [`GET ${RUN}/units/{unitCode}/trace`]: read(assessmentTraceSchema),
  [`GET ${RUN}/discrimination`]: read(discriminationSchema),
  [`GET ${RUN}/sensitivity`]: read(sensitivityAnswerSchema),
  [`GET ${RUN}/rater-weights`]: read(raterWeightListSchema),
  [`POST ${RUN}/what-if`]: read(assessmentWhatIfAnswerSchema),
  [`GET ${RUN}/low-results`]: read(lowResultListSchema),
  [`GET ${ONE}/rectifications`]: read(rectificationListSchema),
  [`POST ${ONE}/rectifications`]: made(listedSchema),
  [`POST ${ONE}/rectifications/{rectificationId}/steps`]: done,
};
