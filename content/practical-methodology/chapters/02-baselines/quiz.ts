import { accuracy } from '@lib/core/metrics/accuracy'
import { mean } from '@lib/core/statistics/mean'
import { median } from '@lib/core/statistics/median'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { one, percent, three, two } from '../../print'

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'why-one-batch',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['check-sanity'],
      vary: (random) => {
        const size = pick(random, [8, 16, 32])
        return {
          prompt: `Before a long run, a colleague insists on seeing the network reach a loss near zero on ${size} examples. Why?`,
          options: [
            { id: 'machine', text: 'If it cannot fit so few, something between data and update is broken.', correct: true, feedback: 'A network with more weights than examples can learn them by heart. When it does not, the cause is a bug, and minutes were spent to learn that instead of a night.' },
            { id: 'general', text: 'It shows that the network will generalise.', correct: false, feedback: 'It shows the opposite skill, learning by heart. Nothing about fresh examples follows from it.' },
            { id: 'rate', text: 'It finds the best learning rate.', correct: false, feedback: 'It shows that some rate works at all. The best one for the whole data may be another.' },
            { id: 'memory', text: 'It shows whether the data fit into memory.', correct: false, feedback: 'Loading would show that. This check is about learning.' },
          ],
        }
      },
    },
    {
      id: 'rungs-and-questions',
      type: 'matching',
      difficulty: 1,
      objectives: ['climb-the-rungs'],
      vary: (random) => {
        const field = pick(random, ['satellite pictures', 'sounds of machines', 'letters to a town hall'])
        return {
          prompt: `You set up a ladder for ${field}. Which rung answers which question?`,
          lefts: [
            { id: 'broken', text: 'Is anything at all being learned, or is it broken?', right: 'random', feedback: 'Whoever hardly beats a guess has something broken.' },
            { id: 'mix', text: 'How much does the mix of classes give away?', right: 'constant', feedback: 'It uses the mix and nothing else.' },
            { id: 'straight', text: 'How much signal is in the inputs without bending?', right: 'linear', feedback: 'A line adds up what each input says by itself.' },
            { id: 'good', text: 'What does good look like in this field?', right: 'known', feedback: 'A standard architecture, taken as it is.' },
          ],
          rights: [
            { id: 'random', text: 'Random guesses' },
            { id: 'constant', text: 'The most frequent class' },
            { id: 'linear', text: 'A linear model' },
            { id: 'small', text: 'A small network' },
            { id: 'known', text: 'A known architecture' },
          ],
        }
      },
    },
    {
      id: 'constant-accuracy',
      type: 'numeric',
      difficulty: 1,
      objectives: ['climb-the-rungs', 'read-the-ladder'],
      vary: (random) => {
        const counts = [pickInteger(random, 40, 60), pickInteger(random, 90, 140), pickInteger(random, 20, 35)]
        const total = counts.reduce((sum, count) => sum + count, 0)
        const most = Math.max(...counts)
        const animals = counts.flatMap((count, kind) => new Array<number>(count).fill(kind))
        return {
          prompt: `A validation set holds ${counts[0]} cats, ${counts[1]} dogs and ${counts[2]} rabbits. What accuracy does the constant baseline reach, to two decimals?`,
          expected: accuracy(animals, animals.map(() => counts.indexOf(most))),
          tolerance: 0.0051,
          feedback: `It says “dog” ${total} times and is right ${most} times. No learning was involved.`,
          slips: [
            { value: 1 / 3, feedback: 'That is the random baseline with three classes. The constant one uses the mix.' },
            { value: most / (total - most), feedback: 'You divided dogs by everything else. Accuracy divides by all animals.' },
            { value: counts.reduce((sum, count) => sum + (count / total) ** 2, 0), feedback: 'That is what guessing in proportion to the mix gives. Always saying “dog” does better.' },
          ],
          otherwise: 'It always names the most frequent class. For which share of all animals is that right?',
        }
      },
    },
    {
      id: 'best-constant',
      type: 'calculation',
      difficulty: 2,
      objectives: ['climb-the-rungs'],
      vary: (random) => {
        const values = [pickInteger(random, 8, 10), pickInteger(random, 11, 12), 13, pickInteger(random, 15, 17), pickInteger(random, 48, 73)]
        return {
          prompt: `Five waiting times, in minutes: ${values.join(', ')}. Which constant is the baseline depends on what you report.`,
          steps: [
            { id: 'squared', ask: 'The constant with the least **squared** error, to one decimal:', expected: () => mean(values), tolerance: 0.051, feedback: `The mean, ${one(mean(values))}. The one long wait has pulled it up.`, slips: () => [{ value: median(values), feedback: 'That is the median, which is best for the absolute error.' }], otherwise: 'It is the mean.' },
            { id: 'absolute', ask: 'The constant with the least **absolute** error:', expected: () => median(values), tolerance: 0.051, feedback: 'The median: as many waits above it as below.', slips: () => [{ value: mean(values), feedback: 'That is the mean, which is best for the squared error.' }], otherwise: 'It is the one in the middle.' },
          ],
        }
      },
    },
    {
      id: 'a-small-step',
      type: 'one-choice',
      difficulty: 3,
      objectives: ['read-the-ladder'],
      vary: (random) => {
        const linear = pickInteger(random, 71, 79) / 100
        const gain = pickInteger(random, 4, 7) / 1000
        return {
          prompt: `Over five draws, a linear model scores ${two(linear)} on average and a small network ${three(linear + gain)}. From draw to draw, the difference between the two varies with a standard deviation of ${three(gain * 1.6)}. What can you say?`,
          options: [
            { id: 'open', text: 'That the network is ahead has not been shown; it may have too little data, or too little capacity.', correct: true, feedback: 'The step is smaller than its own spread. It leaves open why, and diagnosis is the next thing to do.' },
            { id: 'useless', text: 'Depth is useless for this problem.', correct: false, feedback: 'One small network, with this much data, found little beyond the line. Others might. “May not help” is not “cannot”.' },
            { id: 'better', text: 'The network is better: its average is higher.', correct: false, feedback: 'Averages of chance are higher on one side or the other nearly always. The difference has to stand out from how much it varies.' },
            { id: 'broken', text: 'The network is broken, since it should win clearly.', correct: false, feedback: 'Where the signal is mostly linear, a line is hard to beat. Broken is what hardly beats a guess.' },
          ],
        }
      },
    },
    {
      id: 'which-check-sees-it',
      type: 'matching',
      difficulty: 3,
      objectives: ['check-sanity'],
      vary: (random) => {
        const rate = pick(random, ['1e-9', '0'])
        return {
          prompt: 'Four faults. Which is the cheapest observation that shows each? Each check is used once.',
          lefts: [
            { id: 'rate', text: `A configuration file sets the learning rate to ${rate}.`, right: 'falls', feedback: 'The training loss does not move. No validation data are needed to see it.' },
            { id: 'shuffled', text: 'Labels were sorted and the examples were not.', right: 'fresh', feedback: 'Nonsense is learned by heart just as well. Only fresh examples show that nothing was understood.' },
            { id: 'narrow', text: 'A typing error left one hidden unit where 48 were meant.', right: 'larger', feedback: 'The loss falls, and the network may well beat the constant. That it could fall much further shows only beside a wider one. (A frozen layer this check does not show: there, too, the wider network ends lower.)' },
            { id: 'eye', text: 'Half of the pictures were loaded upside down.', right: 'look', feedback: 'Everything trains, only worse. Looking at a few inputs as the network gets them shows it at once.' },
          ],
          rights: [
            { id: 'falls', text: 'Does the training loss fall?' },
            { id: 'fresh', text: 'Is it better than the constant on fresh examples?' },
            { id: 'larger', text: 'Does a larger model reach a lower training loss?' },
            { id: 'look', text: 'Look at ten inputs' },
          ],
        }
      },
    },
    {
      id: 'what-reproducing-proves',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['reproduce-first'],
      vary: (random) => {
        const score = pickInteger(random, 88, 94)
        return {
          prompt: `You run published code on its own data and get ${score}.1 % where the paper says ${score}.3 ± 0.3 %. What has this made likely?`,
          options: [
            { id: 'data', text: 'That the data are loaded and labelled as they should be.', correct: true, feedback: 'A mistake there would hardly have left the score where it was.' },
            { id: 'evaluation', text: 'That the evaluation computes what the paper computes.', correct: true, feedback: 'Two different ways of measuring seldom agree to a fraction of a point.' },
            { id: 'mine', text: 'That the model will do as well on your own data.', correct: false, feedback: 'Nothing of your data was in it. It is a test of the pipeline.' },
            { id: 'loop', text: 'That the training loop trains.', correct: true, feedback: 'An untrained network would be at chance.' },
          ],
        }
      },
    },
    {
      id: 'reproduction-that-fails',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['reproduce-first'],
      vary: (random) => {
        const [theirs, spread, mine] = [pickInteger(random, 86, 90), pick(random, [0.2, 0.3]), pickInteger(random, 78, 82)]
        return {
          prompt: `You run published code, unchanged, on its own data. The paper says ${theirs} ± ${spread} %; with five seeds you get ${mine} ± ${spread} %. What now?`,
          options: [
            { id: 'find', text: 'Find the difference between their pipeline and yours before building anything on it.', correct: true, feedback: 'The gap is far beyond the spread. Something dull differs, such as preprocessing, the split or the schedule, and it would have been in your own results too.' },
            { id: 'go-on', text: 'Go on: your own model will make up for it.', correct: false, feedback: 'Whatever costs the reproduction eight points will cost your model about as much, and you will blame the model.' },
            { id: 'seed', text: 'Try more seeds until one comes near.', correct: false, feedback: 'With such a spread none will, and if one did, it would be luck.' },
            { id: 'paper', text: 'Conclude that the paper is wrong.', correct: false, feedback: 'Possible, and the rarest of the explanations. Look at the others first.' },
          ],
        }
      },
    },
    {
      id: 'where-it-begins',
      type: 'numeric',
      difficulty: 2,
      objectives: ['check-sanity'],
      vary: (random) => {
        const classes = pick(random, [4, 5, 10, 20])
        return {
          prompt: `A classifier for ${classes} equally frequent classes has just been initialised, with small weights, and knows nothing. About what cross-entropy should its first batch show, to two decimals? (Natural logarithm.)`,
          expected: Math.log(classes),
          tolerance: 0.011,
          feedback: `$\\ln ${classes}$: every class gets about $1/${classes}$. A first loss far from this is the first thing to look into.`,
          slips: [
            { value: Math.log10(classes), feedback: 'That is the logarithm to base 10. Cross-entropy takes the natural one, unless somebody says bits.' },
            { value: Math.log2(classes), feedback: 'That is in bits, to base 2.' },
            { value: 1 / classes, feedback: `That is the chance given to the right class. The loss is minus the logarithm of it.` },
            { value: 1 - 1 / classes, feedback: 'That is the error rate of a guess.' },
          ],
          otherwise: 'The right class is given a chance of one in that many. The loss is minus the natural logarithm of this.',
        }
      },
    },
    {
      id: 'shuffle-and-batch',
      type: 'output',
      difficulty: 2,
      objectives: ['check-sanity', 'climb-the-rungs'],
      vary: (random) => {
        const ones = pickInteger(random, 5, 7)
        const labels = [...Array.from({ length: ones }, () => 1), ...Array.from({ length: 10 - ones }, () => 0)]
        const constant = (ones / 10).toFixed(1)
        return {
          prompt: 'What does this program print?',
          program: `const labels = [${labels.join(', ')}]\nconst ones = labels.filter((label) => label === 1).length\nconst always = ones >= labels.length / 2 ? 1 : 0\nconst right = labels.filter((label) => label === always).length\nconsole.log(always)\nconsole.log((right / labels.length).toFixed(1))`,
          expected: ['1', constant],
          feedback: `The constant baseline: it always says 1 and is right for ${percent(ones / 10)} of the labels.`,
          slips: [
            { value: ['1', '0.5'], feedback: 'Half is what a guess would get. The constant uses the mix.' },
            { value: ['0', ((10 - ones) / 10).toFixed(1)], feedback: 'The rarer class was chosen. Look at the comparison: at least half are ones.' },
            { value: [String(ones), constant], feedback: 'The first line is the class that is always said, not how many there are.' },
          ],
          otherwise: 'Count the ones; the class that makes up at least half is always said; then count how often that is right.',
        }
      },
    },
  ],
})
