import { z } from 'zod';
import { IdSchema } from '#shared/domain/primitives.ts';
import { ComplianceHintsSchema } from './use-case-model.ts';

/*
 * The check of a use case against the law, as dated data: closed questions, gates that give one class, duties with
 * their dates. What is computed from them stands in shared/compliance; what they must hold together in
 * assemble-compliance.ts.
 */

/** Classes of the AI Act in the words of the screen; `a-examiner` as long as an open question could change the class. */
export const ComplianceClassIdSchema = z.enum([
  'hors-champ',
  'interdit',
  'haut-risque',
  'non-haut-risque-a-documenter',
  'transparence',
  'risque-minimal',
  'a-examiner',
]);
export type ComplianceClassId = z.infer<typeof ComplianceClassIdSchema>;

/** Choices that questions have without listing them. */
export const YES = 'yes';
export const NO = 'no';
export const NONE = 'none';
export const UNKNOWN = 'unknown';

/**
 * What was answered: the choice, or for a list to tick the ticked choices, `none` for an explicit « aucun ».
 * Absent, `unknown` or an empty list: not known. Ticks together with `unknown`: these, and perhaps others.
 */
export const ComplianceAnswersSchema = z.record(IdSchema, z.union([IdSchema, z.array(IdSchema)]));
export type ComplianceAnswers = z.infer<typeof ComplianceAnswersSchema>;

/** Answers a model of use case brings along: « proposé », nothing is judged on them before a person takes them over. */
export const PreAnswersSchema = z.strictObject({
  status: z.literal('proposed'),
  answers: ComplianceAnswersSchema,
});
export type PreAnswers = z.infer<typeof PreAnswersSchema>;

/** Figures of the company that rules look at; headcount in full-time equivalents, the others in euros a year. */
export const CompanyFieldSchema = z.enum(['headcount', 'turnover', 'balanceSheetTotal']);
export type CompanyField = z.infer<typeof CompanyFieldSchema>;

/** Closed language of the rules. An empty `all` is always true. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** One of these choices was chosen or ticked. */
  | { readonly answer: string; readonly is: readonly string[] }
  /** That many choices of a list were ticked. */
  | { readonly ticked: string; readonly atLeast: number }
  | { readonly company: CompanyField; readonly atLeast: number }
  | { readonly company: CompanyField; readonly above: number }
  /** A named condition of the data. */
  | { readonly fact: string };

export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(ConditionSchema) }),
    z.strictObject({ any: z.array(ConditionSchema).min(1) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ answer: IdSchema, is: z.array(IdSchema).min(1) }),
    z.strictObject({ ticked: IdSchema, atLeast: z.int().min(1) }),
    z.strictObject({ company: CompanyFieldSchema, atLeast: z.number().positive() }),
    z.strictObject({ company: CompanyFieldSchema, above: z.number().positive() }),
    z.strictObject({ fact: IdSchema }),
  ]),
);

/** A law or a reference document. `publishedOn`: in the official journal, or by its author. */
const LegalTextSchema = z.strictObject({
  id: IdSchema,
  name: z.string().min(1),
  shortName: z.string().min(1),
  publishedOn: z.iso.date(),
  url: z.url(),
  checkedOn: z.iso.date(),
});

/** Where a rule stands. `to-check` is shown « à vérifier », with the note. */
const ReferenceSchema = z.strictObject({
  textId: IdSchema,
  article: z.string().min(1),
  confidence: z.enum(['confirmed', 'to-check']),
  note: z.string(),
});

const QuestionGroupIdSchema = z.enum([
  'scope',
  'role',
  'prohibited',
  'annex-1',
  'annex-3',
  'exceptions',
  'transparency',
  'personal-data',
  'aipd-list',
  'aipd-criteria',
  'automated-decision',
  'works-council',
  'data-act',
  'nis2',
  'frugality',
]);

/** `askedOnce`: on the company, the same for all its use cases. */
const QuestionGroupSchema = z.strictObject({
  id: QuestionGroupIdSchema,
  title: z.string().min(1),
  askedOnce: z.boolean(),
});

const ChoiceSchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  article: z.string().min(1).nullable(),
});

const questionFields = {
  id: IdSchema,
  group: QuestionGroupIdSchema,
  text: z.string().min(1),
  /** What it means in a small company, with an example. */
  help: z.string().min(1),
  /** Null: always asked. When false, the question counts as settled and whatever was answered has no effect. */
  appliesWhen: ConditionSchema.nullable(),
  reference: ReferenceSchema,
};
export const ComplianceQuestionSchema = z.discriminatedUnion('kind', [
  /** Yes, no, not known. */
  z.strictObject({ ...questionFields, kind: z.literal('yes-no') }),
  /** One of the choices, or not known. */
  z.strictObject({ ...questionFields, kind: z.literal('one-of'), choices: z.array(ChoiceSchema).min(2) }),
  /** Any of the choices, an explicit none, or not known. */
  z.strictObject({
    ...questionFields,
    kind: z.literal('several'),
    choices: z.array(ChoiceSchema).min(2),
    noneLabel: z.string().min(1),
  }),
]);
export type ComplianceQuestion = z.infer<typeof ComplianceQuestionSchema>;

/** `onlyDutyIds`: the class leaves room for these duties alone; null: for all. */
const ComplianceClassSchema = z.strictObject({
  id: ComplianceClassIdSchema,
  label: z.string().min(1),
  meaning: z.string().min(1),
  onlyDutyIds: z.array(IdSchema).nullable(),
});

/** A named condition. `label` is shown when it is true; null: it only serves other conditions. */
const FactSchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1).nullable(),
  when: ConditionSchema,
});

/** Gates are tried in order; the first that is true gives the class. The last is always true. */
const GateSchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  classId: ComplianceClassIdSchema.exclude(['a-examiner']),
  when: ConditionSchema,
  reference: ReferenceSchema,
});

/**
 * From when a duty binds, in the case `when` describes (null: in all cases). `formerlyOn`: the date many documents
 * still show. `applicableOn` null: no date yet, and `note` says why.
 */
const DutyDateSchema = z.strictObject({
  when: ConditionSchema.nullable(),
  applicableOn: z.iso.date().nullable(),
  formerlyOn: z.iso.date().nullable(),
  note: z.string(),
});

export const DutySchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  /** `precaution`: advised, not asked by law of this company. */
  nature: z.enum(['obligation', 'precaution']),
  carrierId: IdSchema,
  documents: z.array(z.string().min(1)),
  beforePilot: z.boolean(),
  /** One action serves all the use cases of the company: one file to the works council, one training. */
  servesAllCases: z.literal(true).optional(),
  /** Working days it takes, order of magnitude. */
  typicalLeadDays: z.int().min(1),
  when: ConditionSchema,
  /** The earliest of those that are not ruled out counts. */
  dates: z.array(DutyDateSchema).min(1),
  reference: ReferenceSchema,
});
export type Duty = z.infer<typeof DutySchema>;

/** Something the law gives or forbids nobody to use. */
const OpportunitySchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  text: z.string().min(1),
  when: ConditionSchema,
  reference: ReferenceSchema,
});

const NoticeSchema = z.strictObject({ id: IdSchema, text: z.string().min(1), when: ConditionSchema });

/**
 * Ceiling of a fine: the higher of a sum in euros and a share of yearly turnover (0–1), the lower of both for the
 * companies `lowerWhen` describes.
 */
const FineSchema = z.strictObject({
  id: IdSchema,
  label: z.string().min(1),
  capEuros: z.number().positive(),
  capShare: z.number().positive().max(1),
  when: ConditionSchema,
  lowerWhen: ConditionSchema,
  reference: ReferenceSchema,
});

/**
 * Choices worth proposing when the hints of a use case model say so (every one of `hints` must match). With several
 * choices the person says which: nothing is ticked by itself.
 */
const ProposalSchema = z.strictObject({
  hints: z.partialRecord(ComplianceHintsSchema.keyof(), z.string().nullable()),
  questionId: IdSchema,
  choiceIds: z.array(IdSchema).min(1),
});

export const ComplianceManifestSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  publishedOn: z.iso.date(),
  /** Shown with every verdict: no legal advice. */
  disclaimer: z.string().min(1),
  texts: z.array(LegalTextSchema).min(1),
  groups: z.array(QuestionGroupSchema).min(1),
  carriers: z.array(z.strictObject({ id: IdSchema, label: z.string().min(1) })).min(1),
  proposals: z.array(ProposalSchema),
});

export const ComplianceGatesSchema = z.strictObject({
  classes: z.array(ComplianceClassSchema),
  facts: z.array(FactSchema),
  gates: z.array(GateSchema).min(1),
});

export const ComplianceNoticesSchema = z.strictObject({
  notices: z.array(NoticeSchema),
  opportunities: z.array(OpportunitySchema),
  fines: z.array(FineSchema),
});

/** One shipped version of the rules, put together by `assembleCompliance`. */
export type ComplianceRules = z.infer<typeof ComplianceManifestSchema> &
  z.infer<typeof ComplianceGatesSchema> &
  z.infer<typeof ComplianceNoticesSchema> & {
    readonly questions: readonly ComplianceQuestion[];
    readonly duties: readonly Duty[];
  };
