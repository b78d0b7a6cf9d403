/** Elements and texts a document may be made of: some fifty times a long report. */
const MAX_NODES = 500_000;

/** A template asks for more than a document can hold. `source` is the loop that went on too long. */
export class TooMuchWork extends Error {
  constructor(
    readonly source: string,
    readonly where: string,
  ) {
    super('The template asks for too much');
  }
}

export type Loop = { readonly source: string; readonly where: string };

export type Budget = {
  /** Counts work done, in elements written; throws once it is too much. */
  readonly spend: (nodes: number, loop: Loop | null) => void;
};

export function newBudget(limit = MAX_NODES): Budget {
  let left = limit;
  return {
    spend: (nodes, loop) => {
      left -= nodes;
      if (left < 0) throw new TooMuchWork(loop?.source ?? '', loop?.where ?? '');
    },
  };
}
