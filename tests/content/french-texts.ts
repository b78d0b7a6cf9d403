/** Values a reader never sees: ids, codes, dates, addresses, closed lists of the schema, references to other models. */
const UNREAD_KEYS = new Set([
  'id',
  'kind',
  'group',
  'businessFunction',
  'questionIds',
  'sectorIds',
  'appliesWhen',
  'swot',
  'axisId',
  'axisIds',
  'surveyId',
  'stepId',
  'code',
  'version',
  'publishedOn',
  'screen',
  'role',
  'direction',
  'askedTo',
  'mappings',
  'url',
  'checkedOn',
  'confidence',
  'validFrom',
  'validUntil',
  'defaultPlanId',
  'effort',
  'owner',
  'textId',
  'carrierId',
  'classId',
  'onlyDutyIds',
  'nature',
  'when',
  'lowerWhen',
  'appliesWhen',
  'applicableOn',
  'formerlyOn',
  'functionId',
  'pattern',
  'technologies',
  'purpose',
  'sourcing',
  'approach',
  'sourceKey',
  'complianceHints',
  'proposals',
  'suggestWhen',
  'links',
]);

/** Every text shown to the user, with where it stands. */
export function readableTexts(value: unknown, where = ''): { where: string; text: string }[] {
  if (typeof value === 'string') return [{ where, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => readableTexts(item, `${where}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    UNREAD_KEYS.has(key) ? [] : readableTexts(item, `${where}/${key}`),
  );
}

/** The words of a text that no French sentence holds; names of works and of products stand in the credits and are left out. */
export const ENGLISH_WORDS =
  /\b(the|and|with|without|from|this|that|which|should|would|your|their|company|data set|level|none|unknown|business|use case|feedback|reporting|roadmap|framework|deadline|best practices?|ownership|insights?|workflow)\b/i;

export function typographicFault(text: string): string | null {
  if (text.includes("'")) return 'straight apostrophe';
  if (text.includes('"')) return 'straight quotation mark';
  if (/[ \u00a0][;:!?»%€]/u.test(text)) return 'space before a mark is not the narrow no-break one';
  if (/[\p{L}\p{N})»][;!?]/u.test(text)) return 'no space before a double mark';
  if (/\p{L}:(?:\s|$)/u.test(text)) return 'no space before a colon';
  if (/«(?!\u202f)|(?<!\u202f)»/u.test(text)) return 'no narrow no-break space inside quotation marks';
  if (/\.\.\.|\boe(?:uvre|il)|\s$|^\s| {2}/u.test(text)) return 'three dots, ligature or stray space';
  return null;
}
