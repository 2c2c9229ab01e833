import type { z } from 'zod';
import {
  countSchema,
  dispositionsSchema,
  importReportSchema,
  linkListSchema,
  meSchema,
  receivedSchema,
  resultsSchema,
  unitListSchema,
  waveDetailSchema,
  waveListSchema,
} from './answer-schemas';
import { ASSESSMENT_ANSWERS } from './assessment-answers';
import { ballotReportSchema, fromDataReportSchema, importListSchema } from './collected-answer-schemas';
import { figureListSchema, seriesSchema, traceSchema, whatIfAnswerSchema } from './figure-answer-schemas';
import { comparisonSchema, mappedSchema, unitMappingSchema } from './mapping-answer-schemas';
import { hiddenReportSchema } from './hidden-answer-schemas';
import { paperBatchSchema, paperDifferencesSchema, paperListSchema, paperPassSchema } from './paper-answer-schemas';
import { schemeListSchema } from './scheme-answer-schemas';

export interface DescribedAnswer {
  readonly status: 200 | 201 | 202;
  readonly schema: z.ZodType;
}

/** What an operation answers with when it has done its work, by method and path. */
export const ANSWERS: Readonly<Record<string, DescribedAnswer>> = {
  'GET /api/me': { status: 200, schema: meSchema },
  'GET /api/units': { status: 200, schema: unitListSchema },
  'POST /api/units/import': { status: 200, schema: importReportSchema },
  'GET /api/surveys': { status: 200, schema: waveListSchema },
  'POST /api/surveys/from-data': { status: 200, schema: fromDataReportSchema },
  'GET /api/surveys/{surveyId}/schemes': { status: 200, schema: schemeListSchema },
  'GET /api/surveys/{surveyId}/series': { status: 200, schema: seriesSchema },
  'GET /api/waves/{waveId}': { status: 200, schema: waveDetailSchema },
  'PATCH /api/waves/{waveId}': { status: 200, schema: waveDetailSchema },
  'POST /api/waves/{waveId}/opening': { status: 200, schema: waveDetailSchema },
  'POST /api/waves/{waveId}/closing': { status: 200, schema: waveDetailSchema },
  'POST /api/waves/{waveId}/publication': { status: 200, schema: waveDetailSchema },
  'GET /api/waves/{waveId}/count': { status: 200, schema: countSchema },
  'POST /api/waves/{waveId}/count': { status: 202, schema: countSchema },
  'GET /api/waves/{waveId}/links': { status: 200, schema: linkListSchema },
  'GET /api/waves/{waveId}/dispositions': { status: 200, schema: dispositionsSchema },
  'PUT /api/waves/{waveId}/dispositions': { status: 200, schema: dispositionsSchema },
  'GET /api/waves/{waveId}/imports': { status: 200, schema: importListSchema },
  'POST /api/waves/{waveId}/imports': { status: 200, schema: ballotReportSchema },
  'GET /api/waves/{waveId}/results': { status: 200, schema: resultsSchema },
  'GET /api/waves/{waveId}/tables/{tableId}/comparison': { status: 200, schema: comparisonSchema },
  'GET /api/waves/{waveId}/unit-mapping': { status: 200, schema: unitMappingSchema },
  'PUT /api/waves/{waveId}/unit-mapping': { status: 200, schema: mappedSchema },
  'GET /api/waves/{waveId}/results/hidden': { status: 200, schema: hiddenReportSchema },
  'GET /api/waves/{waveId}/figures': { status: 200, schema: figureListSchema },
  'GET /api/waves/{waveId}/trace': { status: 200, schema: traceSchema },
  'POST /api/waves/{waveId}/what-if': { status: 200, schema: whatIfAnswerSchema },
  'GET /api/waves/{waveId}/paper': { status: 200, schema: paperListSchema },
  'GET /api/waves/{waveId}/paper/{batchId}': { status: 200, schema: paperBatchSchema },
  'GET /api/waves/{waveId}/paper/{batchId}/passes/{pass}': { status: 200, schema: paperPassSchema },
  'GET /api/waves/{waveId}/paper/{batchId}/differences': { status: 200, schema: paperDifferencesSchema },
  'POST /api/waves/{waveId}/paper/{batchId}/sealing': { status: 200, schema: paperBatchSchema },
  ...ASSESSMENT_ANSWERS,
  'POST /api/box/{waveId}/ballots': { status: 201, schema: receivedSchema },
};
