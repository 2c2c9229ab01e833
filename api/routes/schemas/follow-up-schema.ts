import { z } from 'zod';
import { type StepRequest, VOTE_MEASURES, type VoteRequest } from '#domain/assessment/follow-up/rectification';
import { UNIT_CODE } from '#domain/units/unit';
import { lineOfText } from '../../http/localized-text';

const id = z.string().min(1).max(64);
const text = lineOfText(2000);
const maybeText = z.union([z.literal(''), text]);
const day = z.iso.date();

const planned = {
  responsible: z.union([z.literal(''), lineOfText(200)]).describe('Who answers for it; empty until it is known'),
  measure: maybeText.describe('What will be done'),
};

export const problemsSchema = z.strictObject({
  runId: id.describe('A published run'),
  problems: z
    .array(
      z.strictObject({
        unitCode: z.string().regex(UNIT_CODE),
        indicatorId: id.nullable().describe('Null for what members wrote'),
        problem: text,
        ...planned,
        dueOn: day.describe('The last day'),
        line: z.number().min(0).max(100).describe('Per cent satisfied below which a second vote opens it again'),
      }),
    )
    .min(1)
    .max(5000),
});

const voteSchema: z.ZodType<VoteRequest> = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('count'),
      satisfied: z.number().int().min(0),
      voted: z.number().int().min(1),
      source: text,
    })
    .refine(({ satisfied, voted }) => satisfied <= voted, { path: ['satisfied'], message: 'more than voted' }),
  z.strictObject({
    kind: z.literal('wave'),
    waveId: id,
    question: id,
    item: id.exactOptional(),
    measure: z.enum(VOTE_MEASURES),
  }),
]);

const stepRequestSchema: z.ZodType<StepRequest> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amended'), problem: text, dueOn: day }),
  z.strictObject({ kind: z.literal('planned'), ...planned }),
  z.strictObject({ kind: z.literal('reported'), text, evidence: text }),
  z.strictObject({ kind: z.literal('returned'), text, dueOn: day }),
  z.strictObject({
    kind: z.literal('voted'),
    vote: voteSchema,
    dueOn: day.describe('Holds if the vote is below the line'),
  }),
  z.strictObject({ kind: z.literal('closed'), text }),
  z.strictObject({ kind: z.literal('dropped'), text }),
]);

export const stepSchema = z.strictObject({
  after: z.number().int().describe('How many steps it had when the caller saw it'),
  step: stepRequestSchema,
});
