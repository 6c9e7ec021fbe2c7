import { createComposeMore, type Dependencies as MoreDependencies } from './compose-more.ts'
import { createDecisions, type Dependencies as DecisionDependencies } from './decisions.ts'
import { createWording, type Dependencies as WordingDependencies } from './wording.ts'

export type Dependencies = DecisionDependencies & MoreDependencies & WordingDependencies

export type Review = ReturnType<typeof createReview>

/** What a person does with the items of a draft. Each act is one transaction; whoever comes second sees what the first did. */
export const createReview = (dependencies: Dependencies) => ({
  ...createDecisions(dependencies),
  ...createComposeMore(dependencies),
  ...createWording(dependencies),
})
