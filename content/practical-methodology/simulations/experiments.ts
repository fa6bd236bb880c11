import { baselineLadder } from '@lib/core/experiments/baselineLadder'
import { capacityFit } from '@lib/core/experiments/capacityFit'
import { faultLab } from '@lib/core/experiments/faultLab'
import { gradientSweep } from '@lib/core/experiments/gradientSweep'
import { halvingRace } from '@lib/core/experiments/halvingRace'
import { learningCurves } from '@lib/core/experiments/learningCurves'
import { learningRateSweep } from '@lib/core/experiments/learningRateSweep'
import { overfitBatch } from '@lib/core/experiments/overfitBatch'
import { methodicalDesk, projectDesk } from '@lib/core/experiments/projectDesk'
import { searchContest } from '@lib/core/experiments/searchContest'
import { sickRun } from '@lib/core/experiments/sickRun'
import { surrogateSearch } from '@lib/core/experiments/surrogateSearch'

/** The experiments of the core that figures run beside the page, by name. */
export const experiments = {
  baselineLadder,
  capacityFit,
  faultLab,
  gradientSweep,
  halvingRace,
  learningCurves,
  learningRateSweep,
  methodicalDesk,
  overfitBatch,
  projectDesk,
  searchContest,
  sickRun,
  surrogateSearch,
} as const
