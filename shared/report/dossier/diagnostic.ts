import { z } from 'zod';

/*
 * The result of a diagnosis for machines: `diagnostic.json` of the file for the funder. The JSON Schema published in
 * resources/schemas is written from this one (npm run schemas). Unknown is null, never zero. No person is named but
 * the expert and those the report prints as owners.
 */

export const DIAGNOSTIC_VERSION = '1.0.0';

const Text = z.string();
const Num = z.number();
const Day = z.iso.date();
const Coverage = z.number().min(0).max(1);
const Status = z.enum(['firm', 'indicative', 'empty']);

const ScoreSchema = z
  .strictObject({
    score: Num.min(0).max(4).nullable(),
    coverage: Coverage,
    status: Status,
    band: Text.nullable(),
  })
  .describe('Note de 0 à 4 ; couverture de 0 à 1 ; sans note sous la couverture minimale.');

const ThreePointsSchema = z.strictObject({
  min: Num.nullable(),
  probable: Num.nullable(),
  max: Num.nullable(),
});

const DutySchema = z
  .strictObject({
    id: Text,
    label: Text,
    nature: z.enum(['obligation', 'precaution']),
    reference: Text,
    applicableOn: Day.nullable(),
    beforePilot: z.boolean(),
  })
  .describe('Obligation ou précaution au titre du droit, avec sa date d’application.');

const UseCaseSchema = z.strictObject({
  number: z.int().min(1).describe('Rang dans le document, le même dans le classeur.'),
  title: Text,
  status: z.enum(['idea', 'candidate', 'retained', 'rejected']),
  businessFunction: Text,
  nature: z.enum(['ai', 'rule', 'undecided']),
  owner: Text,
  rank: z.int().min(1).nullable(),
  score: Num.nullable(),
  scoreStatus: Status.nullable(),
  coverage: Coverage.nullable(),
  value: Num.nullable(),
  feasibility: Num.nullable(),
  yearlyGain: Num.nullable().describe('Euros par an, valeurs probables, avant coûts.'),
  netGain: Num.nullable().describe('Euros sur l’horizon, valeurs probables.'),
  paybackMonths: Num.nullable(),
  economics: z.record(Text, ThreePointsSchema),
  simulation: z
    .strictObject({
      netGainP10: Num,
      netGainP50: Num,
      netGainP90: Num,
      positiveReturn: Coverage,
    })
    .nullable(),
  indicator: z.strictObject({
    name: Text,
    unit: Text,
    baseline: Num.nullable(),
    baselineBasis: z.enum(['measured', 'declared', 'estimated']).nullable(),
    target: Num.nullable(),
  }),
  complianceClass: Text.nullable(),
  duties: z.array(DutySchema),
});

const RecommendationSchema = z.strictObject({
  number: z.int().min(1).describe('Ne change jamais : référence d’une demande de financement.'),
  title: Text,
  isDuty: z.boolean(),
  horizonMonths: z.int().nullable(),
  startsOn: Day.nullable(),
  dueOn: Day.nullable(),
  decisionOn: Day.nullable(),
  owner: Text,
  cost: Num.nullable().describe('Euros hors taxes.'),
  useCaseNumbers: z.array(z.int().min(1)),
  dependsOnNumbers: z.array(z.int().min(1)),
  indicator: Text,
  baseline: Text,
  target: Text,
});

export const DiagnosticSchema = z
  .strictObject({
    format: z.literal('jalon-diagnostic'),
    formatVersion: z.literal(DIAGNOSTIC_VERSION),
    generator: z.strictObject({ name: z.literal('Jalon'), version: Text }),
    content: z.strictObject({ packId: Text, packVersion: Text, complianceVersion: Text.nullable() }),
    date: Day,
    reference: Text,
    company: z.strictObject({
      name: Text,
      siren: Text,
      activity: Text,
      nafCode: Text,
      sector: Text,
      headcount: Num.nullable(),
      turnover: Num.nullable(),
      city: Text,
      region: Text,
    }),
    expert: z.strictObject({ name: Text, firm: Text, agreementNumber: Text }),
    terms: z.strictObject({
      vintage: Text,
      days: Num.nullable(),
      maxMonths: Num.nullable(),
      priceExclTax: Num.nullable(),
      aidRate: Num.nullable(),
      remainingCost: Num.nullable(),
      isConfirmed: z.boolean(),
    }),
    mission: z.strictObject({
      startedOn: Day.nullable(),
      kickoffOn: Day.nullable(),
      restitutionOn: Day.nullable(),
      deadline: Day.nullable(),
      plannedDays: Num,
      spentDays: Num,
      sessionsHeld: z.int().min(0),
      peopleMet: z.int().min(0),
    }),
    maturity: z.strictObject({
      overall: ScoreSchema,
      axes: z.array(
        ScoreSchema.extend({ id: Text, code: Text, name: Text, weight: Num, isNotApplicable: z.boolean() }),
      ),
    }),
    irritants: z.strictObject({
      count: z.int().min(0),
      costed: z.int().min(0),
      yearlyCost: Num.nullable().describe('Euros par an, des irritants chiffrés.'),
    }),
    criteria: z.array(
      z.strictObject({
        id: Text,
        name: Text,
        role: z.enum(['value', 'feasibility']),
        direction: z.enum(['benefit', 'cost']),
        weight: Coverage.nullable(),
      }),
    ),
    horizonYears: z.int().min(1),
    useCases: z.array(UseCaseSchema),
    recommendations: z.array(RecommendationSchema),
    followUpMeasures: z.array(
      z.strictObject({
        id: Text,
        name: Text,
        verdict: z.enum(['recommended', 'possible', 'to-check']),
        nextStep: Text,
        checkedOn: Day,
        confidence: z.enum(['high', 'medium', 'low']),
      }),
    ),
  })
  .meta({
    title: 'Résultat d’un Diag Data IA',
    description:
      'Résultat lisible par une machine, écrit par Jalon. Ce qui n’est pas connu est laissé vide, jamais mis à zéro.',
  });
export type Diagnostic = z.infer<typeof DiagnosticSchema>;

/** The published JSON Schema (draft 2020-12), from the same source as what is written. */
export function diagnosticJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    $id: `urn:jalon:schema:diagnostic:${DIAGNOSTIC_VERSION}`,
    ...z.toJSONSchema(DiagnosticSchema, { target: 'draft-2020-12' }),
  };
}
