export { createContentStore, type ContentEvent, type ContentStore, type ContentStoreDeps, type Peer } from './content-store.ts';
