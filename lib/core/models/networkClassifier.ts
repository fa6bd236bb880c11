import { predictWithNetwork } from './networkPass'
import type { Network } from './network'
import type { Classifier } from './Predictor'

/**
 * A trained network as a classifier.
 * @example networkClassifier(emptyNetwork({ inputs: 1, hidden: [], outputs: 2, activation: 'tanh' })).classes; // => 2
 */
export const networkClassifier = (network: Network): Classifier => ({
  classes: network.shape.outputs,
  predictProbabilities: (features) => predictWithNetwork(network, features, 'classes'),
})
