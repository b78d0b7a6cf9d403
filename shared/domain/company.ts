import { z } from 'zod';
import {
  IdSchema,
  IsoDateSchema,
  OptionalDateSchema,
  OptionalNumberSchema,
  TextSchema,
  TriStateSchema,
} from './primitives.ts';

/** The audited company. `turnover` and `balanceSheetTotal` in euros a year, `headcount` in full-time equivalents. */
export const CompanySchema = z.strictObject({
  name: TextSchema,
  siren: TextSchema,
  activity: TextSchema,
  nafCode: TextSchema,
  sectorId: TextSchema,
  headcount: OptionalNumberSchema,
  turnover: OptionalNumberSchema,
  balanceSheetTotal: OptionalNumberSchema,
  foundedOn: OptionalDateSchema,
  address: TextSchema,
  postcode: TextSchema,
  city: TextSchema,
  region: TextSchema,
  website: TextSchema,
  isIndependent: TriStateSchema,
  groupName: TextSchema,
  isInDifficulty: TriStateSchema,
  leaderName: TextSchema,
  leaderRole: TextSchema,
  referentName: TextSchema,
  referentRole: TextSchema,
  referentEmail: TextSchema,
  referentPhone: TextSchema,
});
export type Company = z.infer<typeof CompanySchema>;

/** The expert agreed by name, distinct from the firm that employs them. */
export const ExpertSchema = z.strictObject({
  name: TextSchema,
  firm: TextSchema,
  email: TextSchema,
  phone: TextSchema,
  agreementNumber: TextSchema,
});
export type Expert = z.infer<typeof ExpertSchema>;

/** A past aid declared under the de minimis regulation; `amount` in euros. */
export const DeMinimisAidSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  grantedOn: OptionalDateSchema,
  amount: OptionalNumberSchema,
});
export type DeMinimisAid = z.infer<typeof DeMinimisAidSchema>;

/**
 * Programme terms the mission runs under, copied from a dated vintage (resources/programme) and editable,
 * because the expert's own contract prevails. Euros excl. tax; `aidRate` from 0 to 1.
 */
export const ProgrammeTermsSchema = z.strictObject({
  vintageId: TextSchema,
  days: OptionalNumberSchema,
  maxMonths: OptionalNumberSchema,
  priceExclTax: OptionalNumberSchema,
  aidRate: OptionalNumberSchema,
  remainingCost: OptionalNumberSchema,
  checkedOn: IsoDateSchema.nullable(),
  isConfirmed: z.boolean(),
  note: TextSchema,
});
export type ProgrammeTerms = z.infer<typeof ProgrammeTermsSchema>;
