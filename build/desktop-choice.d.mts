export function desktopObstacle(machine?: {
  platform: string; uid: number | undefined; env: Record<string, string | undefined>;
  read: (file: string) => string | undefined; setuidSandbox: () => boolean;
}): string | undefined;
