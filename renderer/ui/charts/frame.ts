/** The drawing's own units; it is scaled to the width it is given. */
export const frame = { width: 720, height: 260, left: 56, right: 16, top: 16, bottom: 32 } as const;
export const inner = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom } as const;
