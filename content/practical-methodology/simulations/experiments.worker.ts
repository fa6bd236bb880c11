import { serveExperiments } from '@lib/charts/serveExperiments'
import { experiments } from './experiments'

const serve = serveExperiments(experiments, (reply) => self.postMessage(reply))

self.onmessage = (event) => void serve(event.data)
self.postMessage({ kind: 'ready', id: 0 })
