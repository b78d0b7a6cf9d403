import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWER } from '#shared/domain/answer.ts';
import { blankSwotItem } from '#shared/domain/blank.ts';
import { foldText } from '#shared/domain/french.ts';
import { plainSpan, plainTextOf } from '#shared/domain/rich-text.ts';
import { walkTexts } from '#shared/domain/walk-texts.ts';
import { pseudonymise } from '#shared/report/pseudonymise.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { reportOf, wordsOf } from '#tests/support/report.ts';

const base = aMission()
  .withCompany({ name: 'Fonderie Marchand', leaderName: 'Hélène MARCHAND', activity: 'Fonderie d’aluminium' })
  .withPerson('p1', {
    name: 'Hélène Marchand',
    role: 'Présidente',
    group: 'management',
    email: 'h.marchand@x.fr',
  })
  .withPerson('p2', { name: 'Karim Benali', role: 'Fondeur', businessFunction: 'production' })
  .withPerson('p3', {
    name: 'Valérie Petit',
    role: 'Fondeur',
    businessFunction: 'production',
    note: 'Timide',
  })
  .withPerson('p4', { name: 'Luc de La Tour', role: 'Acheteur' })
  .withPerson('p5', { name: 'Zoé Noël', role: 'Assistante de Mme Marchand' });

/** What becomes of a text typed in the scope of the mission. */
function becomes(text: string): string {
  return pseudonymise(base.with({ framing: { ...base.build().framing, scope: text } }).build()).framing.scope;
}

describe('a person met', () => {
  it('is called by the role no one else has, or else by a number and a side of the company', () => {
    const { people } = pseudonymise(base.build());
    expect(people.map(({ name }) => name)).toEqual([
      'Présidente',
      'Interlocuteur 2 (production)',
      'Interlocuteur 3 (production)',
      'Acheteur',
      'Interlocuteur 5 (terrain)',
    ]);
    expect(people.flatMap(({ email, phone, note }) => [email, phone, note]).join('')).toBe('');
  });

  it.each([
    ['Vu avec Karim Benali.', 'Vu avec Interlocuteur 2 (production).'],
    ['selon BENALI karim, non', 'selon Interlocuteur 2 (production), non'],
    ['M. Benali et K. Benali', 'Interlocuteur 2 (production) et Interlocuteur 2 (production)'],
    ['Mme Marchand décide', '[présidente] décide'],
    ['helene\u00a0marchand', 'Présidente'],
    ['He\u0301le\u0300ne Marchand', 'Présidente'],
    ['l’avis de Luc de la Tour', 'l’avis d’[acheteur]'],
    [
      'demandé à de La Tour et à Tour, avis de Benali',
      'demandé à [acheteur] et à [acheteur], avis d’Interlocuteur 2 (production)',
    ],
    ['Benalie et Benalix restent', 'Benalie et Benalix restent'],
    ['un petit écart, vu par Petit', 'un petit écart, vu par Interlocuteur 3 (production)'],
    ['mme petit', 'Interlocuteur 3 (production)'],
    ['La Fonderie Marchand tient', 'La Fonderie Marchand tient'],
    ['🧪 Benali 🧪', '🧪 Interlocuteur 2 (production) 🧪'],
  ])('« %s » becomes « %s »', (typed, expected) => {
    expect(becomes(typed)).toBe(expected);
  });

  it('is replaced where the name of the leader is typed, and the name of the company stays', () => {
    const { company } = pseudonymise(base.build());
    expect(company.leaderName).toBe('Présidente');
    expect(company.name).toBe('Fonderie Marchand');
  });

  it('is replaced in structured notes even when the name runs over words of several looks', () => {
    const spans = [
      plainSpan('Vu avec Karim '),
      { ...plainSpan('Bena'), isStrong: true },
      { ...plainSpan('li à l’atelier'), isEmphasis: true },
    ];
    const doc = base
      .withInterview('i1', {
        notes: [
          { kind: 'list', isOrdered: true, items: [[{ kind: 'paragraph', spans }]] },
          {
            kind: 'table',
            hasHeader: false,
            rows: [[[{ kind: 'paragraph', spans: [plainSpan('BENALI')] }]]],
          },
        ],
      })
      .build();
    expect(plainTextOf(pseudonymise(doc).interviews[0]?.notes ?? [])).toBe(
      'Vu avec Interlocuteur 2 (production) à l’atelier\nInterlocuteur 2 (production)',
    );
  });

  it('leaves no family name in any text but that of the company and of the expert', () => {
    const doc = base
      .withIrritant('irr', { title: 'Le fichier de Benali', description: 'Noël tient la liste' })
      .withRecommendation(1, { ownerName: 'Karim Benali', firstStep: 'Voir avec M. de La Tour' })
      .withAnswer('a1-01', 2, { comment: 'Entendu de Petit et de Karim BENALI' })
      .build();
    const texts = walkTexts(pseudonymise(doc))
      .filter(({ path }) => path[0] !== 'company' || path[1] !== 'name')
      .map(({ text }) => foldText(text));
    expect(texts.filter((text) => /\b(benali|noel|la tour|petit|marchand)\b/.test(text))).toEqual([]);
  });

  it('may bear a hyphen in the name, or work for a firm that does', () => {
    const doc = aMission()
      .withCompany({ name: 'Méca-Pro' })
      .withPerson('p1', { name: 'Anne-Sophie Le-Goff', role: 'Acheteuse' })
      .withIrritant('irr', { title: 'Méca-Pro attend Mme Le-Goff' })
      .build();
    expect(pseudonymise(doc).irritants[0]?.title).toBe('Méca-Pro attend [acheteuse]');
  });

  it('is named nowhere in the report, even where an assessment repeats what was typed', () => {
    const doc = base
      .withHeard('a1-01', ['p1', 4], ['p2', 0])
      .with({ swotItems: [{ ...blankSwotItem('swo', 'threat'), text: 'Le départ de M. Benali.' }] })
      .withDeliverables({ pseudonymisePeople: true })
      .build();
    const answer = doc.answers['a1-01'];
    const heard = answer?.heard.map((it) => ({ ...it, comment: 'Voir Karim Benali.' })) ?? [];
    const commented = { ...doc, answers: { 'a1-01': { ...EMPTY_ANSWER, ...answer, heard } } };
    const words = reportOf(commented)
      .chapters.map(({ blocks }) => wordsOf(blocks))
      .join('\n');
    expect(words).toContain('Le départ d’Interlocuteur 2');
    expect(words).not.toContain('Benali');
  });

  it('is the same document when nobody was met', () => {
    const doc = aMission().build();
    expect(pseudonymise(doc)).toBe(doc);
  });
});
