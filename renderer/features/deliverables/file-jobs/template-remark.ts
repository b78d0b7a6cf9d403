/** Something to tell the author of a Word template; `where` is empty for the whole file. In French. */
export type TemplateRemark = {
  readonly kind: string;
  readonly severity: 'blocking' | 'warning' | 'information';
  readonly where: string;
  readonly message: string;
};
