import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question:
    'Take the checks as the five steps of section 5.2: the smallest one that fails bounds the search. Which lines does one step on one example run through, and which not?',
  pointer:
    'One bug lies in how a layer moves, one between the two layers, one in how examples and labels are looked up, one at the start of a batch, one at the end of an epoch. Read each with one question: of what should this be the value, at this moment?',
  'worked-step':
    'A gradient check by hand, on `one-step`: the example is 0, 0, so whatever the weights say is multiplied by nothing, and only biases can learn. Print the biases before and after. If they are the same, look at what moves them; if the output’s have moved and the hidden layer’s are off, look at the slope between the two. The derivative of $\\tanh z$ is $1 - \\tanh^2 z$.',
}
