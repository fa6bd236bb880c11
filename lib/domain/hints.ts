export const hintKinds = ['question', 'pointer', 'worked-step'] as const
export type HintKind = (typeof hintKinds)[number]

/** A question that leads on, a pointer to where it lies, a step worked out: Markdown. Opened one after the other. */
export type Hints = Readonly<Record<HintKind, string>>
