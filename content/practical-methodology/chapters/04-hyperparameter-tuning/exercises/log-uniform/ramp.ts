import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    {
      text: 'if whole numbers are wanted, let the range end one higher',
      indent: 0,
      feedback: 'So that the last number has its stretch, too.',
    },
    { text: 'take the logarithms of both ends', indent: 0, feedback: 'There equal ratios are equal lengths.' },
    { text: 'go the share u of the way from the one to the other', indent: 0, feedback: 'Uniform: on this scale.' },
    { text: 'undo the logarithm', indent: 0, feedback: 'With the power of the same base.' },
    { text: 'if whole numbers are wanted, round down', indent: 0, feedback: 'Each number stands for what lies above it.' },
  ],
  strays: [
    { text: 'go the share u of the way from low to high', feedback: 'That is uniform on the axis itself.' },
    { text: 'round to the nearest whole number', feedback: 'Then the first and the last get half a stretch each.' },
  ],
}
