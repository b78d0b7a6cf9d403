/** The calendar date (ISO) it is here at an instant: after midnight in France it is tomorrow, while UTC is still yesterday. */
export function localDate(instant: string): string {
  const date = new Date(instant);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
