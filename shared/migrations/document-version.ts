/** A version of the stored mission document. One file per version, registered in `versions.ts`. */
export type DocumentVersion = {
  readonly version: number;
  /**
   * Makes a document of this version out of one of the version before; null for the first version.
   * Pure; may throw when the document is not of the version before: the caller turns that into an error.
   */
  readonly fromPrevious: ((previous: unknown) => unknown) | null;
};
