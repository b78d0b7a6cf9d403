import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleCompliance, type ComplianceFiles } from '#shared/content/assemble-compliance.ts';
import {
  type ComplianceQuestion,
  type Condition,
  type Duty,
  PreAnswersSchema,
} from '#shared/content/compliance.ts';
import { RULES } from '#tests/support/compliance.ts';

const FOLDER = join(import.meta.dirname, '../../resources/compliance');

function filesOf(version: string): Record<keyof ComplianceFiles, unknown> {
  const file = (name: string): unknown =>
    JSON.parse(readFileSync(join(FOLDER, version, `${name}.json`), 'utf8'));
  return {
    manifest: file('manifest'),
    questions: file('questions'),
    gates: file('gates'),
    duties: file('duties'),
    notices: file('notices'),
  };
}

describe.each(readdirSync(FOLDER))('the shipped compliance rules %s', (version) => {
  it('hold together, and bear the version of their folder', () => {
    const result = assembleCompliance(filesOf(version));
    expect(result).toMatchObject({ ok: true, value: { version } });
  });
});

describe('the compliance rules', () => {
  const references = [
    ...RULES.questions,
    ...RULES.gates,
    ...RULES.duties,
    ...RULES.opportunities,
    ...RULES.fines,
  ].map(({ reference }) => reference);

  it('name a text for every rule, and use every text', () => {
    expect(new Set(references.map(({ textId }) => textId))).toEqual(new Set(RULES.texts.map(({ id }) => id)));
  });

  it('say of their texts where they stand and when they were read', () => {
    const bare = RULES.texts.filter(({ name, url, checkedOn }) => {
      return name.length < 20 || !url.startsWith('https://') || checkedOn < '2026-11-01';
    });
    expect(bare).toEqual([]);
  });

  it('mark what was written from memory as to be checked', () => {
    const ofTheAct = references.filter(({ textId }) => textId === 'ai-act');
    expect(ofTheAct.length).toBeGreaterThan(40);
    expect(ofTheAct.filter(({ confidence }) => confidence !== 'to-check')).toEqual([]);
  });

  it('bind nobody before the law was published', () => {
    const published = new Map(RULES.texts.map(({ id, publishedOn }) => [id, publishedOn]));
    const early = RULES.duties.filter(({ dates, reference }) =>
      dates.some(({ applicableOn, formerlyOn }) =>
        [applicableOn, formerlyOn].some(
          (date) => date !== null && date < (published.get(reference.textId) ?? ''),
        ),
      ),
    );
    expect(early.map(({ id }) => id)).toEqual([]);
  });

  it('list what the law counts: nine prohibitions, fourteen treatments, nine criteria', () => {
    const counts = ['art5', 'aipd-list', 'aipd-criteria'].map((id) => {
      const question = RULES.questions.find((it) => it.id === id);
      return question?.kind === 'several' ? question.choices.length : 0;
    });
    expect(counts).toEqual([9, 14, 9]);
  });

  it('never promise a guaranteed level of AI literacy', () => {
    expect(JSON.stringify(RULES)).not.toMatch(/niveau garanti|garanti[rt]/i);
  });

  it('ask for documents of every obligation', () => {
    expect(RULES.duties.filter(({ documents }) => documents.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('ask questions as questions, and give an action for every duty', () => {
    expect(RULES.questions.filter(({ text }) => !text.endsWith('?')).map(({ id }) => id)).toEqual([]);
    expect(RULES.duties.filter(({ label }) => label.endsWith('.')).map(({ id }) => id)).toEqual([]);
  });
});

describe('answers brought by a model of use case', () => {
  it('are proposed, never more', () => {
    const answers = { 'scope-ai': 'yes', art5: ['none'] };
    expect(PreAnswersSchema.safeParse({ status: 'proposed', answers }).success).toBe(true);
    expect(PreAnswersSchema.safeParse({ status: 'confirmed', answers }).success).toBe(false);
  });
});

describe('rules that do not hold together', () => {
  const shipped = () => ({
    manifest: structuredClone({
      version: RULES.version,
      publishedOn: RULES.publishedOn,
      disclaimer: RULES.disclaimer,
      texts: RULES.texts,
      groups: RULES.groups,
      carriers: RULES.carriers,
      proposals: RULES.proposals,
    }),
    questions: structuredClone(RULES.questions) as ComplianceQuestion[],
    gates: structuredClone({ classes: RULES.classes, facts: RULES.facts, gates: RULES.gates }),
    duties: structuredClone(RULES.duties) as Duty[],
    notices: structuredClone({
      notices: RULES.notices,
      opportunities: RULES.opportunities,
      fines: RULES.fines,
    }),
  });
  type Shipped = ReturnType<typeof shipped>;

  const problemsOf = (breakIt: (files: Shipped) => void): readonly string[] => {
    const files = shipped();
    breakIt(files);
    const result = assembleCompliance(files);
    return result.ok ? [] : result.error.problems;
  };
  const literacy = (files: Shipped, changes: Partial<Duty>) => {
    files.duties = files.duties.map((duty) => (duty.id === 'literacy' ? { ...duty, ...changes } : duty));
  };
  const dutyWhen = (when: Condition) => (files: Shipped) => literacy(files, { when });
  const question = (
    files: Shipped,
    id: string,
    changes: Partial<Extract<ComplianceQuestion, { kind: 'yes-no' }>>,
  ) => {
    files.questions = files.questions.map((it) =>
      it.id === id && it.kind === 'yes-no' ? { ...it, ...changes } : it,
    );
  };

  it('are those above when nothing is broken', () => {
    expect(problemsOf(() => {})).toEqual([]);
  });

  it.each<[string, (files: Shipped) => void, RegExp]>([
    [
      'a repeated id',
      (files) => files.duties.push(...files.duties.slice(0, 1)),
      /stop-prohibited used more than once/,
    ],
    ['an unknown question', dutyWhen({ answer: 'nowhere', is: ['yes'] }), /literacy: no question nowhere/],
    ['an unknown choice', dutyWhen({ answer: 'role', is: ['owner'] }), /role has no choice owner/],
    [
      'a condition on not knowing',
      dutyWhen({ answer: 'scope-ai', is: ['unknown'] }),
      /scope-ai has no choice unknown/,
    ],
    ['a condition on none', dutyWhen({ not: { answer: 'art5', is: ['none'] } }), /art5 has no choice none/],
    [
      'ticks of a single choice',
      dutyWhen({ all: [{ ticked: 'role', atLeast: 1 }] }),
      /role cannot have 1 ticks/,
    ],
    [
      'more ticks than choices',
      dutyWhen({ any: [{ ticked: 'aipd-criteria', atLeast: 10 }] }),
      /cannot have 10 ticks/,
    ],
    ['an unknown fact', dutyWhen({ fact: 'nowhere' }), /no fact nowhere/],
    ['an unknown carrier', (files) => literacy(files, { carrierId: 'nobody' }), /no carrier nobody/],
    [
      'a missing date without a reason',
      (files) => literacy(files, { dates: [{ when: null, applicableOn: null, formerlyOn: null, note: '' }] }),
      /why is there no date/,
    ],
    [
      'a date that is none',
      (files) =>
        literacy(files, { dates: [{ when: null, applicableOn: '2026-02-30', formerlyOn: null, note: '' }] }),
      /dates › 0 › applicableOn/,
    ],
    [
      'an unknown text',
      (files) =>
        literacy(files, {
          reference: { textId: 'nowhere', article: '1', confidence: 'confirmed', note: '' },
        }),
      /literacy: no text nowhere/,
    ],
    [
      'a doubt without a note',
      (files) =>
        literacy(files, { reference: { textId: 'gdpr', article: '1', confidence: 'to-check', note: '' } }),
      /what is to check/,
    ],
    [
      'a question that waits for itself',
      (files) => question(files, 'scope-ai', { appliesWhen: { fact: 'provider' } }),
      /question scope-ai waits for itself/,
    ],
    [
      'a question that no rule reads',
      (files) => {
        const [first] = files.questions;
        if (first) files.questions.push({ ...first, id: 'idle' });
      },
      /idle: no rule reads it/,
    ],
    ['a last gate that can be false', (files) => files.gates.gates.pop(), /last gate must always be true/],
    [
      'a class without description',
      (files) => files.gates.classes.pop(),
      /class a-examiner must be described once/,
    ],
    ['a group that is missing', (files) => files.manifest.groups.pop(), /no group frugality/],
    [
      'a proposal of a choice that does not exist',
      (files) => {
        const [first] = files.manifest.proposals;
        if (first) files.manifest.proposals.push({ ...first, choiceIds: ['perhaps'] });
      },
      /proposal: annex-1-product has no choice perhaps/,
    ],
  ])('are refused: %s', (_, breakIt, problem) => {
    expect(problemsOf(breakIt).join('\n')).toMatch(problem);
  });

  it('are refused with every problem found', () => {
    const problems = problemsOf((files) => {
      files.gates.gates.pop();
      literacy(files, { carrierId: 'nobody' });
    });
    expect(problems).toHaveLength(2);
  });
});
