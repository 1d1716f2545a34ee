export function createTally(print?: (line: string) => void): {
  add(passed: number): void;
  fail(name: string): void;
  skip(name: string, reason: string): void;
  finish(): number;
};
