export { createContentStore, type ContentEvent, type ContentStore, type ContentStoreDeps, type EmbeddedStore, type Health, type Peer } from './content-store.ts';
