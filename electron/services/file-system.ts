import type * as nodeFs from 'node:fs/promises';

/** The part of `node:fs/promises` the services use, so that tests can make any step of it fail. */
export type FileSystem = Pick<
  typeof nodeFs,
  'open' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'stat' | 'lstat' | 'rm' | 'appendFile'
>;
