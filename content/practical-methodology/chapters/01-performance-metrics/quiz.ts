import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { three, two } from '../../print'

export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'accuracy-hides',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['see-blind-spots'],
      vary: (random) => {
        const rate = pick(random, [1, 2, 4, 5])
        return {
          prompt: `In every hundred scans, ${rate} show a tumour. A program reports an accuracy of ${100 - rate} %. Why does that number say so little about it?`,
          options: [
            {
              id: 'indifferent',
              text: 'A program that never reports a tumour scores just as well.',
              correct: true,
              feedback: `Saying “healthy” every time is right for ${100 - rate} scans in a hundred. Accuracy counts all scans alike, and nearly all of them are of one kind.`,
            },
            {
              id: 'too-few-digits',
              text: 'With so few tumours, accuracy should be given to more digits.',
              correct: false,
              feedback: 'More digits of a number that looks past the tumours still look past the tumours.',
            },
            {
              id: 'not-for-medicine',
              text: 'Accuracy is only defined when both classes are equally frequent.',
              correct: false,
              feedback:
                'It is defined for any frequencies: the share of right answers. The trouble is not that it cannot be computed but what it adds up.',
            },
            {
              id: 'overfit',
              text: 'So high a value shows that the program has overfitted.',
              correct: false,
              feedback:
                'Overfitting is a gap between data that were trained on and fresh data. One number on one set shows no gap, and this one needs no learning at all.',
            },
          ],
        }
      },
    },
    {
      id: 'count-precision',
      type: 'numeric',
      difficulty: 1,
      objectives: ['read-outcomes'],
      vary: (random) => {
        const tp = pickInteger(random, 24, 60)
        const fp = pickInteger(random, 5, 20)
        const fn = fp + pickInteger(random, 4, 18)
        const tn = pickInteger(random, 200, 400)
        return {
          prompt: `A filter has judged ${tp + fp + fn + tn} messages. What is its **precision**, to two decimals?\n\n| | stopped | let through |\n|---|--:|--:|\n| spam | ${tp} | ${fn} |\n| wanted | ${fp} | ${tn} |`,
          expected: fromOutcomes({ tp, fp, fn, tn }, 1, 0).precision,
          tolerance: 0.0051,
          feedback: `Of ${tp + fp} messages that were stopped, ${tp} deserved it.`,
          slips: [
            {
              value: tp / (tp + fn),
              feedback: 'That is the recall: you read along the row of spam. Precision reads down the column of what was stopped.',
            },
            {
              value: (tp + tn) / (tp + fp + fn + tn),
              feedback: 'That is the accuracy. The messages rightly let through have no part in precision.',
            },
            { value: fp / (tp + fp), feedback: 'That is the share of false alarms among what was stopped: what precision lacks to 1.' },
            { value: fp / (fp + tn), feedback: 'That is the false positive rate, which reads along the row of wanted mail.' },
          ],
          otherwise: 'Look at the column of stopped messages alone: which share of it is spam?',
        }
      },
    },
    {
      id: 'count-recall',
      type: 'numeric',
      difficulty: 2,
      objectives: ['read-outcomes'],
      vary: (random) => {
        const sick = pickInteger(random, 4, 12) * 10
        const missed = Math.round(sick * pick(random, [0.1, 0.2, 0.3, 0.4]))
        const alarms = pickInteger(random, 3, 9) * 7
        const found = sick - missed
        return {
          prompt: `A screening test is given to 2,000 people, ${sick} of whom are ill. It calls ${found + alarms} people back; ${alarms} of these are healthy. What is its **recall**, to two decimals?`,
          expected: found / sick,
          tolerance: 0.0051,
          feedback: `It finds ${found} of the ${sick} who are ill.`,
          slips: [
            {
              value: found / (found + alarms),
              feedback: 'That is the precision: the share of ill people among those called back. Recall asks about all who are ill.',
            },
            { value: missed / sick, feedback: 'That is the share it misses; recall is the share it finds.' },
            { value: (found + alarms) / 2000, feedback: 'That is the share of people called back, whoever they are.' },
            { value: sick / 2000, feedback: 'That is how frequent the illness is. It would be the same for every test.' },
          ],
          otherwise: 'First find how many of the ill people were called back, then ask which share of all the ill that is.',
        }
      },
    },
    {
      id: 'lower-the-line',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['read-outcomes', 'price-mistakes'],
      vary: (random) => {
        const low = pick(random, [0.48, 0.5, 0.52])
        const gained = low + 0.04
        const rows = [
          { score: 0.3, label: 0 },
          { score: gained, label: 1 },
          { score: 0.64, label: 0 },
          { score: pick(random, [0.78, 0.81]), label: 1 },
          { score: 0.92, label: 1 },
        ]
        const labels = rows.map((row) => row.label)
        const scores = rows.map((row) => row.score)
        const before = fromOutcomes(outcomesAtThreshold(labels, scores, 0.6), 1, 0)
        const after = fromOutcomes(outcomesAtThreshold(labels, scores, low), 1, 0)
        return {
          prompt: `Five messages and their scores:\n\n| score | ${scores.map(two).join(' | ')} |\n|---|${scores.map(() => '--:').join('|')}|\n| truth | ${labels.map((label) => (label ? 'spam' : 'wanted')).join(' | ')} |\n\nThe filter stops a message that scores at least 0.60. You lower the line to ${two(low)}. Which statements hold?`,
          options: [
            {
              id: 'recall-keeps',
              text: 'Recall cannot fall.',
              correct: true,
              feedback: 'What was stopped stays stopped, so the caught spam can only grow, and the number of spam messages is fixed.',
            },
            {
              id: 'precision-must-fall',
              text: 'Precision must fall.',
              correct: false,
              feedback: `Tempting, because it usually does. Here the message gained is spam, and precision goes from ${two(before.precision)} to ${two(after.precision)}. It falls only when what you gain is worse than what you had.`,
            },
            {
              id: 'fpr-keeps',
              text: 'The false positive rate cannot fall.',
              correct: true,
              feedback: 'The same argument as for recall, told about the other class: a wanted message that was stopped stays stopped.',
            },
            {
              id: 'auc-changes',
              text: 'The area under the ROC curve changes.',
              correct: false,
              feedback: 'The area depends on the order of the scores alone. No line enters into it.',
            },
          ],
        }
      },
    },
    {
      id: 'which-error-is-dear',
      type: 'ordering',
      difficulty: 3,
      objectives: ['price-mistakes'],
      vary: (random) => {
        const jobs = pick(random, ['a job offer', 'an invoice', 'a letter from your landlord'])
        return {
          prompt:
            'Four systems flag cases above a threshold. Put them in order by where the threshold belongs, the **lowest** first. A miss in the first is far dearer than an alarm; in the last it is the other way round.',
          items: [
            {
              id: 'screening',
              text: 'A cancer screening whose alarm leads to a second, harmless look',
              feedback: 'A miss may cost a life and an alarm costs a visit: flag at the slightest suspicion.',
            },
            {
              id: 'fraud',
              text: 'A bank that asks by text message about payments that may be fraud',
              feedback: 'A miss costs the payment, an alarm a moment of a customer’s time: flag early, though not everything.',
            },
            {
              id: 'photos',
              text: 'A photo search that shows pictures of your dog',
              feedback: 'A missing picture and a strange one annoy about equally: the line may stand near the middle.',
            },
            {
              id: 'spam',
              text: `A spam filter that deletes at once, ${jobs} included`,
              feedback: 'A miss costs a glance, an alarm costs something you needed and never see: stop only what is nearly certain.',
            },
          ],
        }
      },
    },
    {
      id: 'f1-of-a-timid-filter',
      type: 'numeric',
      difficulty: 2,
      objectives: ['read-outcomes'],
      vary: (random) => {
        const precision = pick(random, [0.9, 0.8, 1])
        const recall = pick(random, [0.1, 0.2, 0.3])
        const f1 = (2 * precision * recall) / (precision + recall)
        return {
          prompt: `A timid filter has a precision of ${two(precision)} and a recall of ${two(recall)}. What is its $F_1$, to two decimals?`,
          expected: f1,
          tolerance: 0.0051,
          feedback: `2 · ${two(precision)} · ${two(recall)} / (${two(precision)} + ${two(recall)}) = ${three(f1)}. The harmonic mean stays near the worse of the two.`,
          slips: [
            {
              value: (precision + recall) / 2,
              feedback: 'That is the plain average, which a very high precision can carry. The harmonic mean cannot be carried.',
            },
            { value: f1 / 2, feedback: 'The factor 2 is missing: with precision and recall equal, F1 should equal both.' },
            { value: precision * recall, feedback: 'That is the product. It would call a filter with 0.5 and 0.5 a 0.25.' },
            {
              value: Math.sqrt(precision * recall),
              feedback: 'That is the geometric mean: nearer to the harmonic one than the average, but not it.',
            },
          ],
          otherwise: 'F1 is the harmonic mean: twice the product, divided by the sum.',
        }
      },
    },
    {
      id: 'complete-the-table',
      type: 'matrix',
      difficulty: 2,
      objectives: ['read-outcomes', 'see-blind-spots'],
      vary: (random) => {
        const positives = pickInteger(random, 4, 9) * 10
        const negatives = positives * pick(random, [9, 19])
        const tp = positives * pick(random, [0.6, 0.7, 0.8])
        const fp = pickInteger(random, 2, 5) * 10
        const counts = { tp: Math.round(tp), fn: positives - Math.round(tp), fp, tn: negatives - fp }
        return {
          prompt: `Of ${positives + negatives} scans, ${positives} show a tumour. A program reports ${counts.tp + fp} of all scans, and its recall is ${two(counts.tp / positives)}. Complete the table.`,
          names: { truth: ['tumour', 'healthy'], predicted: ['reported', 'passed'] },
          counts,
          asked: {
            tp: `Recall is a share of the ${positives} tumours.`,
            fn: 'The tumours that were not reported. Accuracy hardly notices them.',
            fp: 'Whatever was reported and is no tumour.',
            tn: 'The rest of the healthy: by far the largest box, and the one that makes accuracy flattering.',
          },
          otherwise: 'Begin with recall times the number of tumours. Rows add up to what is true, columns to what was reported.',
        }
      },
    },
    {
      id: 'where-the-line-belongs',
      type: 'numeric',
      difficulty: 2,
      objectives: ['price-mistakes'],
      vary: (random) => {
        const alarm = pick(random, [1, 2, 5])
        const ratio = pick(random, [3, 4, 9, 19])
        const miss = alarm * ratio
        const line = alarm / (alarm + miss)
        return {
          prompt: `A miss costs ${miss} euros, a false alarm ${alarm}. If the scores are true probabilities, where does the cheapest threshold lie, to two decimals?`,
          expected: line,
          tolerance: 0.0051,
          feedback: 'At that probability, the expected cost of passing equals the expected cost of stopping.',
          slips: [
            { value: 1 - line, feedback: 'The other way round: dear misses push the line down.' },
            { value: alarm / miss, feedback: 'Divide by the sum of both costs, not by one of them.' },
            { value: 0.5, feedback: 'One half is right when both mistakes cost the same.' },
          ],
          otherwise: 'It is the cost of an alarm, divided by the sum of both costs.',
        }
      },
    },
    {
      id: 'meaning-of-auc',
      type: 'numeric',
      difficulty: 3,
      objectives: ['judge-curves'],
      vary: (random) => {
        const spam = [pick(random, [0.9, 0.8]), 0.6, pick(random, [0.3, 0.2])]
        const wanted = [0.7, pick(random, [0.4, 0.5]), 0.1]
        const labels = [...spam.map(() => 1), ...wanted.map(() => 0)]
        const area = rocAuc(labels, [...spam, ...wanted])
        return {
          prompt: `Spam messages score ${spam.map(two).join(', ')}; wanted messages score ${wanted.map(two).join(', ')}. What is the area under the ROC curve, to two decimals?`,
          expected: area,
          tolerance: 0.0051,
          feedback: `In ${Math.round(area * 9)} of the 9 pairs of one spam and one wanted message, the spam scores higher.`,
          slips: [
            { value: 1 - area, feedback: 'You counted the pairs in which the wanted message is ahead.' },
            { value: (area * 9) / 6, feedback: 'There are 3 · 3 = 9 pairs to divide by, not 6 messages.' },
          ],
          otherwise:
            'Go through the pairs: each spam message against each wanted one. The area is the share of pairs in which the spam is ahead.',
        }
      },
    },
    {
      id: 'curves-and-rarity',
      type: 'several-choices',
      difficulty: 3,
      objectives: ['judge-curves'],
      vary: (random) => {
        const factor = pick(random, [10, 30, 100])
        return {
          prompt: `The same filter meets a stream of mail in which spam is ${factor} times rarer. The scores within each class are distributed as before. Which statements hold, up to the accident of the draw?`,
          options: [
            {
              id: 'roc-stays',
              text: 'The ROC curve stays where it is.',
              correct: true,
              feedback: 'Both of its axes are shares *within* one class, so how frequent the classes are cancels out.',
            },
            {
              id: 'pr-drops',
              text: 'The PR curve drops.',
              correct: true,
              feedback: 'Precision mixes the classes: the same share of false alarms is now a share of far more wanted mail.',
            },
            {
              id: 'recall-drops',
              text: 'At the same threshold, recall drops.',
              correct: false,
              feedback: 'Recall is a share of the spam alone. Fewer spam messages are caught, of fewer that there are.',
            },
            {
              id: 'ap-chance',
              text: 'The average precision of a random order drops too.',
              correct: true,
              feedback: 'A random order has a precision of about the prevalence wherever you cut it, and the prevalence has dropped.',
            },
          ],
        }
      },
    },
    {
      id: 'squared-or-absolute',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['measure-other-answers'],
      vary: (random) => {
        const outlier = pick(random, [60, 90, 120])
        return {
          prompt: `Delivery times are 10, 11, 12, 13 and, once, ${outlier} minutes. You must promise a single time and are charged for the distance to each. Which charge pulls the best promise towards the ${outlier}?`,
          options: [
            {
              id: 'mse',
              text: 'The squared distance.',
              correct: true,
              feedback: `The promise with the least mean squared error is the mean, ${((46 + outlier) / 5).toFixed(1)} minutes. One delivery has moved it far beyond the other four.`,
            },
            {
              id: 'mae',
              text: 'The absolute distance.',
              correct: false,
              feedback: 'The least mean absolute error is at the median, 12 minutes, however late the last delivery was.',
            },
            {
              id: 'both',
              text: 'Both, equally.',
              correct: false,
              feedback:
                'Squaring makes a distance ten times as long count a hundred times as much; the absolute distance makes it count ten times.',
            },
            {
              id: 'neither',
              text: 'Neither: the best promise does not depend on the charge.',
              correct: false,
              feedback: 'It does: the mean for squares, the median for absolute distances. Choosing the measure is choosing the answer.',
            },
          ],
        }
      },
    },
    {
      id: 'match-the-measure',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['measure-other-answers'],
      vary: (random) => {
        const refuses = pick(random, ['a house number it cannot read', 'a form it cannot read', 'a plate it cannot read'])
        return {
          prompt: `A transcription system may hand ${refuses} to a person. Beside its accuracy on what it answers, which number must you report with it?`,
          options: [
            {
              id: 'coverage',
              text: 'Coverage: the share of cases it answers.',
              correct: true,
              feedback:
                'Accuracy alone can be raised at will by refusing more. The pair says what you get and how much of the work is left to people.',
            },
            {
              id: 'ndcg',
              text: 'NDCG.',
              correct: false,
              feedback: 'That grades a ranking, with more weight near the top. Nothing is ranked here.',
            },
            {
              id: 'perplexity',
              text: 'Perplexity.',
              correct: false,
              feedback: 'That says how surprised a language model is by a text. It knows nothing of refusals.',
            },
            { id: 'bleu', text: 'BLEU.', correct: false, feedback: 'That counts the word sequences a translation shares with references.' },
          ],
        }
      },
    },
  ],
})
