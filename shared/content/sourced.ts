import { z } from 'zod';

/** A fact that may change: where it comes from, when it was read, how far it can be trusted. */
export const SourcedSchema = z.strictObject({
  source: z.string().min(1),
  url: z.string(),
  checkedOn: z.iso.date(),
  confidence: z.enum(['high', 'medium', 'low']),
  /** Shown with « à confirmer », and with whom. */
  needsConfirmation: z.boolean(),
});
export type Sourced = z.infer<typeof SourcedSchema>;
