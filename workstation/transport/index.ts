export { type Channel, type Connection, type Connections, createConnections } from './connections.ts';
export { type ErrorLog } from './error-reply.ts';
export { largestMessage } from './message-guard.ts';
