declare module 'nspell' {
  type Speller = { correct(word: string): boolean };
  export = nspell;
  function nspell(dictionary: { readonly aff: Buffer; readonly dic: Buffer }): Speller;
}
