import { z } from 'zod';
import { UNANIMOUS_SCORES } from '#domain/survey/unanimous-scores';
import type { PreviewRequest } from '../../usecases/wave/preview-publication';
import { publicationSchema } from './publication-schema';
import { minimumGroupSize } from './wave-schema';

const name = z.string().min(1).max(64);

export const previewSchema: z.ZodType<PreviewRequest> = z.strictObject({
  publication: publicationSchema.exactOptional(),
  minimumGroupSize: minimumGroupSize.exactOptional(),
  unanimousScores: z.enum(UNANIMOUS_SCORES).exactOptional(),
  turnouts: z.array(z.number().min(0.01).max(1)).min(1).max(5).exactOptional(),
  people: z.record(name, z.record(name, z.number().min(0).max(100_000_000))).exactOptional(),
});
