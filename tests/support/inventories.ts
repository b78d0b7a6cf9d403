/** CSV in UTF-8 of 2,000 applications (or as many as asked), as a company would keep it in Excel. */
export function applicationsCsv(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `Application n° ${index + 1};Éditeur ${index % 40};${['Commerce', 'RH', 'Compta', 'Atelier'][index % 4]};${['SaaS', 'sur site', 'Hébergé'][index % 3]};${index % 90};"${index % 50} 250,50 €";${['oui', 'non', '?'][index % 3]};${(index % 5) + 1};"Note ; sur la ligne ${index}"`,
  );
  return new TextEncoder().encode(
    [
      'Nom;Éditeur;Service;Hébergement;Nb utilisateurs;Coût annuel (€ HT);API;Criticité;Commentaires',
      ...lines,
    ].join('\r\n'),
  );
}
