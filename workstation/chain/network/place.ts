/** Where a node runs, and what holds it together with the others or apart. */
export interface Place {
  /** Its address, as we and the others reach it. */
  readonly host: string;
  /** How the node is told of others: as reserved nodes, or as boot nodes from which it finds the rest itself. */
  readonly otherNodes: '--reserved-nodes' | '--bootnodes';
  readonly args: readonly string[];
  /** The command that runs a program there. */
  command(program: string): readonly string[];
}

/** How the nodes of one network reach each other. */
export interface Wiring {
  readonly kind: 'cables' | 'namespaces';
  /** Tells it which process a node is, null while it does not run. */
  know(pidOf: (index: number) => number | null): void;
  place(index: number): Promise<Place>;
  /** What node `from` is told of node `to`. */
  address(from: number, to: number, peer: { readonly host: string; readonly port: number; readonly peerId: string }): Promise<string>;
  /** Nodes of different groups no longer reach each other; those of one do. */
  split(groups: readonly (readonly number[])[]): Promise<void>;
  /** Everything to and from one node arrives later, ms. */
  slow(index: number, delayMs: number): Promise<void>;
  heal(): Promise<void>;
  close(): Promise<void>;
}
