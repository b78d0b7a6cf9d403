import { describe, expect, it } from 'vitest';
import catalogue from '#resources/content/diag-data-ia/1.0.0/use-cases.json';
import sample from '#resources/samples/mission-complete.json';
import { nearDuplicates } from '#shared/ideation/near-duplicates.ts';

const ideas = (...titles: readonly string[]) =>
  titles.map((title, index) => ({ id: `cas-${index}`, title, status: 'idea' as const }));

describe('near-duplicates', () => {
  it.each([
    ['Lecture des bons de livraison', 'Lire les BL'],
    ['Lire les BL', 'Lecture des bons de livraison'],
    ['Compte rendu de réunion', 'Comptes rendus des réunions'],
    ['Prévoir les pannes du four', 'Prévision de panne des fours'],
    ['Reconnaitre les pieces', 'Reconnaissance des pièces'],
    ['Trier les courriels', 'Tri des courriels clients'],
    ['CHIFFRAGE ASSISTÉ DES DEVIS', 'Chiffrer les devis avec l’IA'],
    ['Contrôle visuel des pièces', 'Contrôle des pièces par caméra'],
  ])('are seen in « %s » and « %s »', (first, second) => {
    expect(nearDuplicates(ideas(first, second))).toMatchObject([{ firstId: 'cas-0', secondId: 'cas-1' }]);
  });

  it.each([
    ['Panne du four', 'Facture fournisseur'],
    ['Relances clients', 'Relances fournisseurs'],
    ['Contrôle des contrats', 'Contrôle visuel'],
    ['L’IA pour les devis', 'L’IA pour les plannings'],
    ['Tri des mails', 'Prévision des achats'],
    ['', ''],
    ['IA', 'IA'],
  ])('are not seen in « %s » and « %s »', (first, second) => {
    expect(nearDuplicates(ideas(first, second))).toEqual([]);
  });

  it('are seen nowhere among the cases of the sample nor the models of the catalogue, all different', () => {
    expect(nearDuplicates(ideas(...sample.useCases.map(({ title }) => title)))).toEqual([]);
    expect(nearDuplicates(ideas(...catalogue.map(({ title }) => title)))).toEqual([]);
  });

  it('put the most alike first, and leave rejected cases out', () => {
    const list = ideas('Tri des courriels', 'Tri des courriels clients', 'Tri des courriels');
    expect(nearDuplicates(list).map(({ firstId, secondId }) => `${firstId} ${secondId}`)).toEqual([
      'cas-0 cas-2',
      'cas-0 cas-1',
      'cas-1 cas-2',
    ]);
    expect(nearDuplicates(list.map((idea) => ({ ...idea, status: 'rejected' as const })))).toEqual([]);
  });
});
