import { expect, it } from 'vitest';
import { portOf } from './port.ts';

it.each([['', null], [' ', null], ['4001', 4001], [' 65535 ', 65_535], ['1023', undefined], ['65536', undefined], ['40x1', undefined], ['-4001', undefined], ['4001.5', undefined]])('reads %j as %j', (text, port) => { expect(portOf(text)).toBe(port); });
