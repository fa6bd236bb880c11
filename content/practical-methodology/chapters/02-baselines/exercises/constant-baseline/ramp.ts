import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'if the metric is accuracy:', indent: 0, feedback: 'Classes and quantities have different constants.' },
    { text: 'take the most common training label, the smaller on a tie', indent: 1, feedback: 'That is right most often.' },
    { text: 'else if errors are squared:', indent: 0, feedback: 'How mistakes are charged decides on the constant.' },
    { text: 'take the mean of the training values', indent: 1, feedback: 'No constant has a smaller squared error.' },
    { text: 'else take the median of the training values', indent: 0, feedback: 'No constant has a smaller absolute error.' },
    { text: 'score that constant on the test list', indent: 0, feedback: 'One last step, the same for all three.' },
  ],
  strays: [
    { text: 'join the training list and the test list', feedback: 'Then the constant has seen what it is judged by.' },
    { text: 'subtract the score from that of a random guess', feedback: 'The comparison comes later; the rung has a score of its own.' },
  ],
}
