/** Why a zip was refused. Closed. Sizes in bytes. */
export type ZipError =
  | { readonly kind: 'truncated-archive' }
  | { readonly kind: 'damaged-archive'; readonly detail: string }
  | { readonly kind: 'too-many-entries'; readonly count: number; readonly limit: number }
  /** `size` is null when the entry says less than it holds. */
  | {
      readonly kind: 'entry-too-large';
      readonly path: string;
      readonly size: number | null;
      readonly limit: number;
    }
  | { readonly kind: 'unsafe-path'; readonly path: string }
  | { readonly kind: 'duplicate-entry'; readonly path: string };
