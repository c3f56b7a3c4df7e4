import type { Evidence, Problem, Rule } from './problem.ts'
import { changesAreLogged, correctionsAreSound, releasedStays } from './corrections.ts'
import { foldersAreWhole, labelsMeanSomething, misreadMeansAFact } from './folders.ts'
import { borrowedExists, askedIsAnswered, mentionsExist, placesHaveLabels, unpublishedIsRight } from './names.ts'
import { onePreferred } from './ranks.ts'
import {
  listsAreCarried,
  releasesAreSound,
  sourcesAreUsed,
  sourcesExist,
  statementsHaveSources,
  weakSupportsNothing,
} from './sources.ts'
import { gapsAreStated } from './sums.ts'
import { becauseExists, meaningsExist, synonymsAreBorneOut, synonymsAreNew, synonymsStandOnce } from './synonyms.ts'
import {
  agesAreInOrder,
  pointsArePoints,
  roundsAreInOrder,
  carriesAValue,
  idsAreUnique,
  namesAreUnique,
  printedAgrees,
  printedIsThere,
  tracksExist,
} from './values.ts'
import { facetsAreKnown, wordsAreUsed, wordsExist } from './vocabulary.ts'

/** Every rule that looks across files, in the order in which an editor would want to hear of them. */
export const rules: Rule[] = [
  foldersAreWhole,
  carriesAValue,
  idsAreUnique,
  namesAreUnique,
  tracksExist,
  roundsAreInOrder,
  pointsArePoints,
  agesAreInOrder,
  printedAgrees,
  printedIsThere,
  onePreferred,
  sourcesExist,
  statementsHaveSources,
  weakSupportsNothing,
  sourcesAreUsed,
  releasesAreSound,
  listsAreCarried,
  gapsAreStated,
  borrowedExists,
  unpublishedIsRight,
  askedIsAnswered,
  mentionsExist,
  placesHaveLabels,
  labelsMeanSomething,
  misreadMeansAFact,
  wordsExist,
  wordsAreUsed,
  facetsAreKnown,
  meaningsExist,
  becauseExists,
  synonymsAreBorneOut,
  synonymsAreNew,
  synonymsStandOnce,
  correctionsAreSound,
  changesAreLogged,
  releasedStays,
]

/** Everything the rules find wrong. Empty means the content may be published. */
export function problemsOf(evidence: Evidence): Problem[] {
  return rules.flatMap((rule) => rule.find(evidence))
}
