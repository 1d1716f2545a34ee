/** Of the council: more than half. Fewer reach nothing, whatever a motion says. */
export const majority = (members: number): number => Math.floor(members / 2) + 1;
