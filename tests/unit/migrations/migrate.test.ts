import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '#shared/archive/read-document.ts';
import { SCHEMA_VERSION } from '#shared/domain/mission.ts';
import type { DocumentVersion } from '#shared/migrations/document-version.ts';
import { migrateToCurrent } from '#shared/migrations/migrate.ts';
import { DOCUMENT_VERSIONS } from '#shared/migrations/versions.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/documents');

/** Frozen documents as written by each version, never edited afterwards. */
const frozen = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    version: Number(/^v(\d+)-/.exec(name)?.[1]),
    raw: JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as unknown,
  }));

/** What is missing for every migration to have been exercised: fixtures by version, and steps never taken. */
function unexercised(
  versions: readonly DocumentVersion[],
  documents: readonly { version: number; raw: unknown }[],
) {
  const steps = new Set(
    documents.flatMap(({ raw }) => {
      const result = migrateToCurrent(raw, versions);
      return result.ok ? result.value.steps : [];
    }),
  );
  return {
    versionsWithoutFixture: versions
      .map(({ version }) => version)
      .filter((version) => !documents.some((document) => document.version === version)),
    stepsNeverTaken: versions
      .filter(({ version, fromPrevious }) => fromPrevious !== null && !steps.has(version))
      .map(({ version }) => version),
  };
}

const v1: DocumentVersion = { version: 1, fromPrevious: null };
const v2: DocumentVersion = {
  version: 2,
  fromPrevious: (previous) => ({ ...(previous as object), schemaVersion: 2, added: '' }),
};
const v3: DocumentVersion = {
  version: 3,
  fromPrevious: (previous) => {
    const { added, ...rest } = previous as { added: string };
    return { ...rest, schemaVersion: 3, renamed: added };
  },
};

describe('the migrations', () => {
  it('end at the version of the document schema, one by one from the first', () => {
    expect(DOCUMENT_VERSIONS.map(({ version }) => version)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
    );
    expect(DOCUMENT_VERSIONS.map(({ fromPrevious }) => fromPrevious === null)).toEqual(
      DOCUMENT_VERSIONS.map((_, index) => index === 0),
    );
  });

  it('have a frozen full and empty document of every version, and every one is exercised', () => {
    expect(unexercised(DOCUMENT_VERSIONS, frozen)).toEqual({
      versionsWithoutFixture: [],
      stepsNeverTaken: [],
    });
    for (const { version } of DOCUMENT_VERSIONS)
      expect(frozen.map(({ name }) => name)).toEqual(
        expect.arrayContaining([`v${version}-full.json`, `v${version}-empty.json`]),
      );
  });

  it('would be missed by that check if one had no fixture or was never run', () => {
    expect(unexercised([v1, v2, v3], [{ version: 3, raw: { schemaVersion: 3 } }])).toEqual({
      versionsWithoutFixture: [1, 2],
      stepsNeverTaken: [2, 3],
    });
    expect(unexercised([v1, v2, v3], [{ version: 2, raw: { schemaVersion: 2 } }]).stepsNeverTaken).toEqual([
      2,
    ]);
    const onlyFirst = frozen.filter(({ version }) => version === 1);
    expect(unexercised([v1, v2], onlyFirst)).toEqual({ versionsWithoutFixture: [2], stepsNeverTaken: [] });
  });

  it.each(frozen)('read the frozen $name into a valid current document', ({ raw }) => {
    const result = readDocument(raw);
    expect(result.ok && result.value.doc.schemaVersion).toBe(SCHEMA_VERSION);
  });
});

describe('migrating a document', () => {
  it('takes every step from its version to the current one, and leaves the original as it was', () => {
    const raw = Object.freeze({ schemaVersion: 1, kept: 'texte' });
    expect(migrateToCurrent(raw, [v1, v2, v3])).toEqual({
      ok: true,
      value: { document: { schemaVersion: 3, kept: 'texte', renamed: '' }, steps: [2, 3] },
    });
    expect(raw).toEqual({ schemaVersion: 1, kept: 'texte' });
  });

  it('gives back a current document untouched', () => {
    const raw = { schemaVersion: 3 };
    const result = migrateToCurrent(raw, [v1, v2, v3]);
    expect(result.ok && result.value.document).toBe(raw);
  });

  it('refuses one from the future', () => {
    expect(migrateToCurrent({ schemaVersion: 4 }, [v1, v2, v3])).toEqual({
      ok: false,
      error: { kind: 'future-version', version: 4, current: 3 },
    });
  });

  it.each([null, 3, 'x', [], {}, { schemaVersion: '1' }, { schemaVersion: 1.5 }, { schemaVersion: null }])(
    'refuses %j, which is no document',
    (raw) => {
      expect(migrateToCurrent(raw)).toEqual({ ok: false, error: { kind: 'not-a-document' } });
    },
  );

  it.each([0, -1])('refuses version %d, which never was', (schemaVersion) => {
    expect(migrateToCurrent({ schemaVersion })).toMatchObject({ error: { kind: 'unknown-version' } });
  });

  it('says which step failed, when it throws or forgets the version', () => {
    const throwing: DocumentVersion = {
      version: 2,
      fromPrevious: () => {
        throw new Error('unreadable');
      },
    };
    const forgetful: DocumentVersion = { version: 2, fromPrevious: (previous) => previous };
    for (const broken of [throwing, forgetful])
      expect(migrateToCurrent({ schemaVersion: 1 }, [v1, broken])).toMatchObject({
        ok: false,
        error: { kind: 'step-failed', version: 2 },
      });
  });
});
