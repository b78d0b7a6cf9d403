/** Said in the explanation of every maturity score. */
export const MATURITY_FORMULA =
  'Moyenne des niveaux connus, pondérée ; ce qui n’est pas connu ou ne s’applique pas n’entre pas dans le calcul.';
