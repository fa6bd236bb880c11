/** Presets as the frame shows them: each sets some of the parameters, and is pressed while they stand so. */
export const presetButtons = <Name extends string>(
  presets: readonly { readonly name: string; readonly values: Partial<Record<Name, number>> }[],
  setting: Readonly<Record<Name, number>>,
  change: (changes: Partial<Record<Name, number>>) => void,
) =>
  presets.map(({ name, values }) => ({
    name,
    pressed: Object.entries(values).every(([key, value]) => setting[key as Name] === value),
    apply: () => change(values),
  }))
