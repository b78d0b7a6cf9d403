const TITLES = [
  'Nom',
  'Éditeur',
  'Service',
  'Hébergement',
  'Nb utilisateurs',
  'Coût annuel (€ HT)',
  'API',
  'Criticité',
  'Commentaires',
];

/** An inventory of applications as a company keeps it: a row of titles, then as many rows as asked. */
export function applicationRows(count: number): string[][] {
  return [
    TITLES,
    ...Array.from({ length: count }, (_, index) => [
      `Application n° ${index + 1}`,
      `Éditeur ${index % 40}`,
      ['Commerce', 'RH', 'Compta', 'Atelier'][index % 4] ?? '',
      ['SaaS', 'sur site', 'Hébergé'][index % 3] ?? '',
      String(index % 90),
      `${index % 50} 250,50 €`,
      ['oui', 'non', '?'][index % 3] ?? '',
      String((index % 5) + 1),
      `Note ; sur la ligne ${index}`,
    ]),
  ];
}

/** The same in a CSV file, in UTF-8. */
export function applicationsCsv(count: number): Uint8Array {
  const lines = applicationRows(count).map((cells) =>
    cells.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';'),
  );
  return new TextEncoder().encode(lines.join('\r\n'));
}
