/** How many characters a learner's program may have. */
export const longestSource = 64_000
