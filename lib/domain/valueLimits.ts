/** How much may cross the sandbox's wall as one value. */
export const valueLimits = { nodes: 50_000, depth: 60, characters: 1_000_000 } as const
