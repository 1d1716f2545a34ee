import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../core/contract/index.ts';
import { createConnection } from './link.ts';
import { openTransport } from './transport.ts';

/** The window has one workstation, chosen at start by how the page was opened. */
export const connection = createConnection(() => openTransport(window.location));
export const client: ContractRouterClient<Contract> = createORPCClient(connection.link);
export const api = createTanstackQueryUtils(client);
