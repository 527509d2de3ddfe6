/** Of the command line; bad lines are answers, and no failure. */
export const exitCodes = { usage: 2 } as const;
