import { describe, expect, it } from 'vitest';
import * as blank from '#shared/domain/blank.ts';
import {
  COLLECTION_SCHEMAS,
  type CollectionName,
  MissionDocSchema,
  SECTION_SCHEMAS,
  type SectionName,
} from '#shared/domain/mission.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';

const BLANK_ITEMS: Partial<Record<CollectionName, unknown>> = {
  deMinimisAids: blank.blankDeMinimisAid('x'),
  documentRequests: blank.blankDocumentRequest('x'),
  timeEntries: blank.blankTimeEntry('x', 's1', null),
  people: blank.blankPerson('x'),
  interviews: blank.blankInterview('x'),
  processes: blank.blankProcess('x'),
  irritants: blank.blankIrritant('x'),
  applications: blank.blankApplication('x'),
  dataSources: blank.blankDataSource('x'),
  dataFlows: blank.blankDataFlow('x'),
  aiUsages: blank.blankAiUsage('x'),
  useCases: blank.blankUseCase('x'),
  recommendations: blank.blankRecommendation('x', 1),
};

const BLANK_SECTIONS: Partial<Record<SectionName, unknown>> = {
  company: blank.blankCompany(),
  expert: blank.blankExpert(),
  terms: blank.blankTerms(),
  framing: blank.blankFraming(),
  deliverables: blank.blankDeliverables(),
};

describe('a blank', () => {
  it.each(Object.entries(BLANK_ITEMS))('item of %s can be stored as it is', (collection, item) => {
    expect(COLLECTION_SCHEMAS[collection as CollectionName].safeParse(item).success).toBe(true);
    expect(item).toHaveProperty('id', 'x');
  });

  it.each(Object.entries(BLANK_SECTIONS))('%s can be stored as it is', (section, value) => {
    expect(SECTION_SCHEMAS[section as SectionName].safeParse(value).success).toBe(true);
  });

  it('mission can be stored as it is and keeps what it was given', () => {
    const mission = anEmptyMission('m-1', 'Œuvrard & fils');
    expect(MissionDocSchema.parse(mission)).toStrictEqual(mission);
    expect(mission.company.name).toBe('Œuvrard & fils');
  });

  it('claims nothing: no figure, no verdict, no level is made up', () => {
    const { id: _, ...useCase } = blank.blankUseCase('x');
    expect(useCase).toMatchObject({ status: 'idea', nature: 'undecided', approach: null });
    expect(blank.blankCompany()).toMatchObject({
      isIndependent: 'unknown',
      isInDifficulty: 'unknown',
      headcount: null,
    });
    expect(Object.values(blank.blankDataSource('x').quality)).toEqual(Array(6).fill(null));
  });
});
