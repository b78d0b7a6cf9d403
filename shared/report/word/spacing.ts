import { LineRuleType } from 'docx';

/** Twips before and after; `line` in 240ths of a single line. */
export function spacing(before: number, after: number, line: number) {
  return { before, after, line, lineRule: LineRuleType.AUTO };
}
