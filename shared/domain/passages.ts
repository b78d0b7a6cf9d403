import { type FactRef, isSameFact } from './fact-ref.ts';
import type { Interview } from './interview.ts';
import type { Id } from './primitives.ts';
import { spansOf } from './rich-text.ts';

/** Words of the notes of an interview that were tied to a fact. */
export type Passage = { readonly interviewId: Id; readonly text: string; readonly fact: FactRef };

/** Every passage of the interviews, in reading order; neighbouring words tied to the same fact are one passage. */
export function passagesOf(interviews: readonly Interview[]): readonly Passage[] {
  return interviews.flatMap(({ id, notes }) => {
    const passages: { interviewId: Id; text: string; fact: FactRef }[] = [];
    let open: typeof passages = [];
    for (const { text, links } of spansOf(notes)) {
      open = links.map((fact) => {
        const continued = open.find((passage) => isSameFact(passage.fact, fact));
        if (continued) {
          continued.text += text;
          return continued;
        }
        const started = { interviewId: id, text, fact };
        passages.push(started);
        return started;
      });
    }
    return passages;
  });
}

/** The passages that bear on one fact. */
export function passagesOn(interviews: readonly Interview[], fact: FactRef): readonly Passage[] {
  return passagesOf(interviews).filter((passage) => isSameFact(passage.fact, fact));
}
