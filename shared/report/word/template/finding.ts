/** What was found. Closed, so that a screen or a test can tell findings apart without reading their sentence. */
export type TemplateFindingKind =
  | 'not-a-template'
  | 'unsafe-content'
  | 'unsupported'
  | 'unknown-variable'
  | 'unknown-filter'
  | 'wrong-kind'
  | 'bad-tag'
  | 'unclosed-block'
  | 'crossed-blocks'
  | 'not-alone'
  | 'unknown-point'
  | 'misplaced-point'
  | 'nothing-to-insert'
  | 'repeated-point'
  | 'missing-style'
  | 'wrong-style'
  | 'large-image'
  | 'too-much-work'
  | 'empty-value';

/**
 * Something to tell the author of a template. `blocking`: no document can be written from it; `warning`: one is
 * written, with a fault to mend; `information`: nothing to mend. `where` is empty when it is about the whole file.
 * `message` is a French sentence that says what to do.
 */
export type TemplateFinding = {
  readonly kind: TemplateFindingKind;
  readonly severity: 'blocking' | 'warning' | 'information';
  readonly where: string;
  readonly message: string;
};

/** More would not be read: the rest shows once these are mended. */
const MOST_FINDINGS = 200;

/** Gathers findings in the order they are met, each once, as many as are worth reading. */
export type Report = {
  readonly add: (finding: TemplateFinding) => void;
  readonly isFull: () => boolean;
  readonly findings: () => readonly TemplateFinding[];
  readonly isBlocked: () => boolean;
};

const SEVERITIES = ['blocking', 'warning', 'information'] as const;

export function newReport(): Report {
  const found = new Map<string, TemplateFinding>();
  const isBlocked = () => [...found.values()].some(({ severity }) => severity === 'blocking');
  return {
    add: (finding) => {
      const key = `${finding.kind} ${finding.where} ${finding.message}`;
      const isWanted = found.size < MOST_FINDINGS || (finding.severity === 'blocking' && !isBlocked());
      if (isWanted && !found.has(key)) found.set(key, finding);
    },
    findings: () =>
      [...found.values()].toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    isFull: () => found.size >= MOST_FINDINGS,
    isBlocked,
  };
}
