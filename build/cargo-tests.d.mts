export function countCargo(output: string): { passed: number; failures: string[]; ignored: string[] };
