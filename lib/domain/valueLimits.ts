/** How much may cross the sandbox's wall as one value. */
export const valueLimits = { nodes: 50_000, depth: 60, characters: 1_000_000 } as const

/** How much may cross it in one batch of calls, everything taken together: a hundred times what the largest honest answers come to. */
export const batchLimits = { nodes: 200_000, characters: 2_000_000 } as const
