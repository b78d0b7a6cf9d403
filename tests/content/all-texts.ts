import { loadCompliance } from '#scripts/lib/load-content.ts';
import { readableTexts } from './french-texts.ts';
import {
  shippedBenchmarks,
  shippedGuides,
  shippedKnowledge,
  shippedPack,
  shippedProgramme,
  shippedRecommendations,
  shippedUseCases,
} from './shipped-content.ts';

/** Every text of the shipped content that a user reads, with where it stands. */
export function allShippedTexts(): { where: string; text: string }[] {
  return [
    ...readableTexts(shippedPack(), 'pack'),
    ...readableTexts(shippedProgramme(), 'programme'),
    ...readableTexts(shippedBenchmarks(), 'benchmarks'),
    ...readableTexts(shippedKnowledge(), 'knowledge'),
    ...readableTexts(shippedGuides(), 'guides'),
    ...readableTexts(shippedRecommendations(), 'recommendations'),
    ...readableTexts(loadCompliance(), 'compliance'),
    ...readableTexts(shippedUseCases(), 'use-cases'),
  ];
}
