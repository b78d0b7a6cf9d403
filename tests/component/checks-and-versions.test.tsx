import { notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useReport, useReportOptions } from '#renderer/data/use-report.ts';
import { ChecksTab } from '#renderer/features/deliverables/checks/checks-tab.tsx';
import type { FileWriter } from '#renderer/features/deliverables/checks/delivery.ts';
import { useFileCheck } from '#renderer/features/deliverables/checks/use-file-check.ts';
import { VersionsTab } from '#renderer/features/deliverables/versions/versions-tab.tsx';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { FileRemark } from '#shared/report/checks/outside-checks.ts';
import { diagnosticReport } from '#shared/report/deliverables/report.ts';
import { PLAIN_ANSWERS } from '#tests/support/compliance.ts';
import { aFinishedMission } from '#tests/support/finished-mission.ts';
import { simulateInProcess } from '#tests/support/in-process-simulations.ts';
import { openMission } from '#tests/support/open-mission.tsx';
import { aPack } from '#tests/support/pack-builder.ts';

beforeEach(() => {
  // Messages outlive a test, and wait for one another.
  notifications.clean();
  simulateInProcess();
});

type Written = { remarks: readonly FileRemark[]; isEndless?: boolean };

/** The two tabs, as the screen of the deliverables holds them. */
function Tabs({ written }: { readonly written: Written }) {
  const [tab, setTab] = useState<'checks' | 'versions'>('checks');
  const { options } = useReportOptions({ subjectId: null });
  const report = useReport(diagnosticReport, options);
  const writer = useMemo<FileWriter>(
    () => ({
      extension: 'docx',
      filter: { name: 'Document Word', extensions: ['docx'] },
      write: (it) =>
        written.isEndless
          ? new Promise(() => undefined)
          : Promise.resolve(new TextEncoder().encode(JSON.stringify(it))),
      check: async () => written.remarks,
    }),
    [written],
  );
  const file = useFileCheck(report, writer);
  const delivery = { deliverable: diagnosticReport, subjectId: null, options, report, writer, file };
  return (
    <>
      <h1>Livrables</h1>
      <button type="button" onClick={() => setTab(tab === 'checks' ? 'versions' : 'checks')}>
        Autre onglet
      </button>
      {tab === 'checks' ? (
        <ChecksTab delivery={delivery} />
      ) : (
        <VersionsTab delivery={delivery} onOpenChecks={() => setTab('checks')} />
      )}
    </>
  );
}

const finished = aFinishedMission();
/** Outside the AI Act, and without any other duty: nothing to place in the roadmap. */
const NO_AI = { ...PLAIN_ANSWERS, 'scope-ai': 'no' };
const lawful = (doc: MissionDoc): MissionDoc => ({
  ...doc,
  useCases: doc.useCases.map((it) => ({ ...it, complianceAnswers: NO_AI })),
});

async function openTabs(doc: MissionDoc, written: Written = { remarks: [] }) {
  const opened = await openMission(lawful(doc), {
    screen: 'deliverables',
    content: <Tabs written={written} />,
    pack: aPack(),
  });
  const showVersions = () => opened.user.click(screen.getByRole('button', { name: 'Autre onglet' }));
  return { ...opened, written, showVersions };
}

const list = (name: string) => within(screen.getByRole('list', { name }));
const TODO = finished.withWords('executive-summary', 'TODO écrire la fin.').build();

describe('the checks', () => {
  it('say that all is right when it is', async () => {
    await openTabs(finished.build());
    await screen.findByText('Rien à reprendre');
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('Aucun point ouvert.');
  });

  it('lead to the place to mend', async () => {
    const { user } = await openTabs(TODO);
    await user.click(list('Bloquants').getByRole('button', { name: /^(?!Lever).*Note laissée/ }));
    expect(window.location.hash).toMatch(/deliverables\/sectionTexts\.executive-summary$/);
  });

  it('are waived with a reason long enough, which is shown and can be taken back', async () => {
    const { user, doc } = await openTabs(TODO);
    await user.click(list('Bloquants').getByRole('button', { name: /^Lever avec un motif/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Motif'), 'ok');
    await user.click(dialog.getByRole('button', { name: 'Lever le point' }));
    dialog.getByText(/Dites en quelques mots pourquoi/);
    expect(doc().waivers).toEqual([]);
    await user.type(dialog.getByLabelText('Motif'), ' : voulu par le dirigeant');
    await user.click(dialog.getByRole('button', { name: 'Lever le point' }));
    expect(doc().waivers).toMatchObject([{ reason: 'ok : voulu par le dirigeant', waivedOn: '2026-11-23' }]);
    await waitFor(() => list('Levés avec un motif').getByText(/voulu par le dirigeant/));
    expect(screen.queryByRole('list', { name: 'Bloquants' })).toBeNull();
    await user.click(list('Levés avec un motif').getByRole('button', { name: /^Reprendre/ }));
    await waitFor(() => list('Bloquants').getByText(/Note laissée/));
    expect(doc().waivers).toEqual([]);
  });

  it('tell of a reason whose point is gone', async () => {
    const waivers = [
      { id: 'wai', findingKey: 'report:leftover.x', reason: 'Il y avait une raison', waivedOn: '2026-11-20' },
    ];
    const { user, doc } = await openTabs({ ...finished.build(), waivers });
    list('Levés avec un motif').getByText('Sans objet : le point levé n’existe plus.');
    await user.click(screen.getByRole('button', { name: /^Retirer le motif/ }));
    expect(doc().waivers).toEqual([]);
  });

  it('read the written file, and say when it is of an earlier state', async () => {
    const remarks: FileRemark[] = [
      { id: 'field', severity: 'blocking', message: 'Champ non résolu', place: 'Sommaire' },
    ];
    const { user, session, written } = await openTabs(finished.build(), { remarks });
    await user.click(screen.getByRole('button', { name: 'Contrôler le fichier Word' }));
    await waitFor(() => list('Bloquants').getByText('Champ non résolu (Sommaire)'));
    session().run({ type: 'editReference', reference: '2026-002' });
    await screen.findByText(/Le document a changé depuis/);
    written.remarks = [];
    await user.click(screen.getByRole('button', { name: 'Contrôler le fichier Word' }));
    await screen.findByText(/Le fichier s’ouvre/);
    expect(screen.queryByRole('list', { name: 'Bloquants' })).toBeNull();
  });
});

describe('the versions', () => {
  const issueOne = async (user: Awaited<ReturnType<typeof openTabs>>['user'], recipient: string) => {
    await user.click(screen.getByRole('button', { name: 'Remettre une version' }));
    const dialog = within(await screen.findByRole('dialog'));
    const field = dialog.getByLabelText('Remise à');
    await user.clear(field);
    await user.type(field, recipient);
    await user.click(await dialog.findByRole('button', { name: /^Remettre la version/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };

  it('cannot be handed over while something blocks', async () => {
    const { user, showVersions } = await openTabs(TODO);
    await showVersions();
    expect(screen.getByRole('button', { name: 'Remettre une version' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Voir les contrôles' }));
    list('Bloquants').getByText(/Note laissée/);
  });

  it('ask to whom, then write the file and keep what was handed over', async () => {
    const { user, doc, platform, showVersions } = await openTabs(finished.build());
    await showVersions();
    screen.getByText('Aucune version remise');
    await user.click(screen.getByRole('button', { name: 'Remettre une version' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Remettre la version 1.0' }));
    dialog.getByText('Dites à qui cette version est remise.');
    await user.type(dialog.getByLabelText('Remise à'), 'Anne Roy');
    await user.click(dialog.getByRole('button', { name: 'Remettre la version 1.0' }));
    await screen.findByRole('heading', { name: /Version 1\.0/ });
    const [issue] = doc().issues;
    expect(issue).toMatchObject({
      deliverableId: 'report',
      version: '1.0',
      recipient: 'Anne Roy',
      changes: [],
    });
    expect([...platform.saved.keys()]).toEqual([issue?.file.name]);
    expect(issue?.file.name).toMatch(/ - v1\.0\.docx$/);
  });

  it('list what changed since the one before, and give each again', async () => {
    const { user, doc, platform, session, showVersions } = await openTabs(finished.build());
    await showVersions();
    await issueOne(user, 'Anne Roy');
    const first = platform.saved.get(doc().issues[0]?.file.name ?? '');
    session().run({
      type: 'editItem',
      collection: 'irritants',
      id: 'irr',
      patch: { title: 'Ressaisie des bons' },
    });
    await user.click(screen.getByRole('button', { name: 'Comparer la version 1.0 à l’état présent' }));
    await within(await screen.findByRole('dialog')).findByText(/Section « État des lieux opérationnel » :/);
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await issueOne(user, 'Bpifrance');
    expect(doc().issues.map(({ version }) => version)).toEqual(['1.0', '1.1']);
    expect(doc().issues[1]?.changes.join()).toMatch(/État des lieux opérationnel/);
    await user.click(screen.getByRole('button', { name: 'Écrire à nouveau la version 1.0' }));
    await screen.findByText(/Identique au fichier remis, à l’octet près/);
    expect(platform.saved.get(doc().issues[0]?.file.name ?? '')).toEqual(first);
  });

  it('show the evaluation as it was', async () => {
    const { user, showVersions } = await openTabs(finished.build());
    await showVersions();
    await issueOne(user, 'Anne Roy');
    await user.click(screen.getByRole('button', { name: 'Voir l’évaluation figée de la version 1.0' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/2,0 sur 4, 100/);
    within(dialog.getByRole('table', { name: 'Classement' })).getByText('Lecture des commandes');
  });

  it('are given up while the file is being written, and can be handed over afterwards', async () => {
    const opened = await openTabs(finished.build(), { remarks: [], isEndless: true });
    const { user, doc, platform, showVersions, written } = opened;
    await showVersions();
    await user.click(screen.getByRole('button', { name: 'Remettre une version' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Remise à'), 'Anne Roy');
    await user.click(dialog.getByRole('button', { name: 'Remettre la version 1.0' }));
    await user.click(await dialog.findByRole('button', { name: 'Arrêter l’écriture' }));
    expect(platform.saved.size).toBe(0);
    written.isEndless = false;
    await user.click(dialog.getByRole('button', { name: 'Remettre la version 1.0' }));
    await waitFor(() => expect(doc().issues).toHaveLength(1));
  });

  it('are not handed over when the written file has a blocking defect', async () => {
    const remarks: FileRemark[] = [{ id: 'x', severity: 'blocking', message: 'Texte incomplet', place: '' }];
    const { user, doc, platform, showVersions } = await openTabs(finished.build(), { remarks });
    await showVersions();
    await user.click(screen.getByRole('button', { name: 'Remettre une version' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Remise à'), 'Anne Roy');
    await user.click(dialog.getByRole('button', { name: 'Remettre la version 1.0' }));
    await screen.findByText('La version n’est pas remise');
    expect(doc().issues).toEqual([]);
    expect(platform.saved.size).toBe(0);
  });
});
