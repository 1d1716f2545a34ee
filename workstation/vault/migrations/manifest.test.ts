import { describe, expect, it } from 'vitest';
import { migrationHash } from '../migration.ts';
import { migrations } from './index.ts';
import { manifest } from './manifest.ts';

describe('migrations', () => {
  it('are the ones that landed, in order and without gaps', () => {
    expect(migrations.map((migration) => ({ version: migration.version, hash: migrationHash(migration) }))).toEqual(manifest);
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('a changed letter is another hash', () => {
    const [first] = migrations;
    if (first === undefined) throw new Error('there is one');
    expect(migrationHash({ ...first, sql: first.sql.replace('INTEGER', 'integer') })).not.toBe(manifest[0]?.hash);
  });
});
