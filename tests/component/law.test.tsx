import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useMission } from '#renderer/data/use-mission.tsx';
import { LawCard } from '#renderer/features/use-cases/law/law-card.tsx';
import { EMPTY_TOOLBOX } from '#shared/content/toolbox.ts';
import { blankUseCase } from '#shared/domain/blank.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { UseCase } from '#shared/domain/use-case.ts';
import { shippedUseCases } from '#tests/content/shipped-content.ts';
import { anEmptyMission } from '#tests/fixtures/missions.ts';
import { answering } from '#tests/support/compliance.ts';
import { openMission } from '#tests/support/open-mission.tsx';

const [MODEL] = shippedUseCases();
if (!MODEL) throw new Error('No use case model is shipped');

const aCase = (changes: Partial<UseCase> = {}): UseCase => ({
  ...blankUseCase('a'),
  title: 'Tri des courriels',
  ...changes,
});

/** The card of each case, without the rest of their sheets. */
function Cards() {
  return (
    <>
      <h1>Cas d’usage</h1>
      {useMission().useCases.map((useCase) => (
        <article key={useCase.id} aria-label={useCase.title}>
          <LawCard useCase={useCase} />
        </article>
      ))}
    </>
  );
}

async function openSheet(useCase: UseCase, more: Partial<MissionDoc> = {}, toolbox = EMPTY_TOOLBOX) {
  const base = anEmptyMission();
  const company = { ...base.company, headcount: 85, turnover: 12_000_000, balanceSheetTotal: 8_000_000 };
  const opened = await openMission(
    { ...base, company, useCases: [useCase, ...(more.useCases ?? [])] },
    { screen: 'use-cases', content: <Cards />, toolbox },
  );
  await screen.findAllByRole('region', { name: 'Verdict' });
  return opened;
}
const verdict = () => screen.getByRole('region', { name: 'Verdict' });
const card = () => screen.getByRole('region', { name: /^Face à la loi/ });
const question = (name: RegExp) => within(screen.getByRole('group', { name }));
const answersOf = (doc: () => MissionDoc) => doc().useCases[0]?.complianceAnswers;

describe('the check of a use case against the law', () => {
  it('is « à examiner » as long as nothing is known, and leads to the open question', async () => {
    const { user } = await openSheet(aCase());
    expect(verdict().textContent).toContain('À examiner');
    const open = within(within(verdict()).getByRole('list', { name: 'Questions ouvertes' }));
    await user.click(open.getByRole('button', { name: /Le système tire-t-il/ }));
    expect(document.activeElement).toBe(question(/Le système tire-t-il/).getByRole('radio', { name: 'Oui' }));
  });

  it('is answered by keyboard alone, question after question', async () => {
    const { user, doc } = await openSheet(aCase());
    question(/Le système tire-t-il/)
      .getByRole('radio', { name: 'Oui' })
      .focus();
    await user.keyboard('n{Enter}');
    expect(answersOf(doc)).toEqual({ 'scope-ai': 'no' });
    await waitFor(() => expect(verdict().textContent).toContain('Hors du champ'));
    // A plain rule leaves personal data and employees to be asked.
    expect(document.activeElement?.closest('fieldset')?.textContent).toMatch(/personnes identifiables/);
    await user.keyboard('?{Enter}12');
    expect(answersOf(doc)).toEqual({
      'scope-ai': 'no',
      'personal-data': 'unknown',
      workers: ['users', 'work-changed'],
    });
    await user.keyboard('0');
    expect(answersOf(doc)?.['workers']).toEqual(['none']);
    await user.keyboard('{Delete}');
    expect(answersOf(doc)).not.toHaveProperty('workers');
  });

  it('undoes one answer at a time, however fast they came', async () => {
    const { user, doc, session } = await openSheet(aCase());
    question(/Le système tire-t-il/)
      .getByRole('radio', { name: 'Oui' })
      .focus();
    await user.keyboard('n{Enter}o');
    expect(answersOf(doc)).toEqual({ 'scope-ai': 'no', 'personal-data': 'yes' });
    session().undo();
    expect(answersOf(doc)).toEqual({ 'scope-ai': 'no' });
  });

  it('counts what is answered, « ne sait pas » left out', async () => {
    await openSheet(aCase({ complianceAnswers: { 'scope-ai': 'no', 'personal-data': 'unknown' } }));
    await waitFor(() => expect(card().textContent).toMatch(/1 sur 7 questions/));
  });

  it('shows the duties with their two dates, who carries them, and why', async () => {
    const risky = answering({
      'annex-3': ['recruitment'],
      'public-service': 'no',
      profiling: 'yes',
      workers: ['users'],
    });
    await openSheet(aCase({ complianceAnswers: risky }));
    await waitFor(() => expect(verdict().textContent).toContain('Haut risque'));
    const duties = within(screen.getByRole('table', { name: 'Obligations du cas' }));
    const cse = duties.getByRole('row', { name: /Consultation du CSE/ });
    expect(cse.textContent).toContain('avant');
    const oversight = duties.getByRole('row', { name: /Confier le contrôle humain/ });
    expect(oversight.textContent).toContain('12/07/2024');
    expect(oversight.textContent).toContain('02/12/2027');
    expect(oversight.textContent).toContain('auparavant 02/08/2026');
    expect(verdict().textContent).toMatch(/Recruter\s:\sdiffuser des offres ciblées/);
    expect(card().textContent).toContain('Ceci n’est pas un conseil juridique.');
  });

  it('marks what the model of the case points to, and takes nothing of it by itself', async () => {
    const hinted = { ...MODEL.complianceHints, personalData: 'yes' as const };
    const toolbox = { ...EMPTY_TOOLBOX, useCases: [{ ...MODEL, complianceHints: hinted }] };
    const { user, doc } = await openSheet(aCase({ modelId: MODEL.id }), {}, toolbox);
    const personal = await waitFor(() => {
      const group = screen.getByRole('group', { name: /personnes identifiables/ });
      expect(group.textContent).toMatch(/Oui\s*proposé, à confirmer/);
      return group;
    });
    expect(answersOf(doc)).toEqual({});
    expect(within(personal).getByRole('radio', { name: /Oui/ })).toHaveProperty('checked', false);
    await user.click(within(personal).getByRole('radio', { name: /Oui/ }));
    expect(answersOf(doc)).toEqual({ 'personal-data': 'yes' });
    expect(personal.textContent).not.toContain('proposé');
  });

  it('asks about the company once, for all the cases', async () => {
    const { user, doc } = await openSheet(aCase(), { useCases: [aCase({ id: 'b', title: 'Devis' })] });
    const inCase = (title: string) =>
      within(
        within(screen.getByRole('article', { name: title })).getByRole('group', {
          name: /Un client soumis à NIS2/,
        }),
      ).getByRole('radio', { name: 'Oui' });
    await user.click(inCase('Tri des courriels'));
    expect(doc().compliance.companyAnswers).toEqual({ 'nis2-customer': 'yes' });
    expect(answersOf(doc)).toEqual({});
    expect(inCase('Devis')).toHaveProperty('checked', true);
  });
});
