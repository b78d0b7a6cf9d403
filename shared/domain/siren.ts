/**
 * Whether a SIREN is well formed: nine digits whose Luhn sum is a multiple of 10 (INSEE). Spaces are ignored.
 * Says nothing about the company's existence.
 */
export function isValidSiren(typed: string): boolean {
  const digits = typed.replace(/\s/g, '');
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
