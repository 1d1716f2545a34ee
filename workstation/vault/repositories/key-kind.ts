import type { KeyKind } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { putSetting, setting } from './settings.ts';

const name = 'key-kind';

/** Which kind of age keys this site makes from now on, for people, roles and parts. */
export const keyKind = (db: ReadDb): KeyKind => setting<KeyKind>(db, name) ?? 'x25519';

export const putKeyKind = (db: WriteDb, kind: KeyKind): void => { putSetting(db, name, kind); };
