type SourceFile = { readonly file: string; readonly text: string };

export function longerThan(limit: number, files: readonly SourceFile[]): readonly string[] {
  return files
    .map(({ file, text }) => ({ file, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > limit)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const PASSED_ON = /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})(?:\s+from\s+'[^']+')?;?\s*$/gm;
const IMPORTED = /^import\s[^;]*;?\s*$/gm;

/** Files that export, and do nothing else than pass on what they import. */
export function barrelsAmong(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ text }) => {
      const code = text.replace(COMMENTS, '');
      const rest = code.replace(PASSED_ON, '').replace(IMPORTED, '');
      return rest.trim() === '' && code.search(PASSED_ON) >= 0;
    })
    .filter(({ text }) => text.replace(COMMENTS, '').trim() !== 'export {};')
    .map(({ file }) => file);
}

export function strayExtensions(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ file }) => file).filter((file) => /\.([cm]?jsx?|[cm]tsx?)$/.test(file));
}
