import { describe, expect, it } from 'vitest';
import { blankApplication, blankDataFlow, blankDataSource } from '#shared/domain/blank.ts';
import type { DataFlow } from '#shared/domain/landscape.ts';
import { flowChart } from '#shared/report/flows/flow-chart.ts';
import { flowFigures } from '#shared/report/flows/flow-figures.ts';
import { renderWord } from '#shared/report/word/render-word.ts';
import { aMission } from '#tests/support/mission-builder.ts';
import { chapterOf, reportOf, wordsOf } from '#tests/support/report.ts';
import { officeErrors, partNames, partOf } from '#tests/support/word.ts';

const PATIENT = 120_000;

const flow = (id: string, fromId: string | null, toId: string | null, mode: DataFlow['mode'] = 'file') => ({
  ...blankDataFlow(id),
  fromId,
  toId,
  mode,
  label: `Contenu ${id}`,
});
const world = (...dataFlows: readonly DataFlow[]) => ({
  applications: ['erp', 'paie', 'atelier'].map((id) => ({ ...blankApplication(id), name: id.toUpperCase() })),
  dataSources: [{ ...blankDataSource('stock'), name: 'Stock' }],
  dataFlows: [...dataFlows],
});

/** Sixty boxes: three applications, each fed by nineteen files. */
function wideWorld() {
  const files = Array.from({ length: 57 }, (_, index) => ({
    ...blankDataSource(`s${index}`),
    name: `Classeur de suivi ${index}`,
  }));
  const { applications } = world();
  return {
    applications,
    dataSources: files,
    dataFlows: files.map(({ id }, index) => flow(`f${index}`, id, applications[index % 3]?.id ?? null)),
  };
}

function figuresOf(it: Parameters<typeof flowFigures>[0]) {
  return flowFigures(it).flatMap((block) =>
    block.kind === 'figure' && block.chart.kind === 'flow' ? [{ ...block, chart: block.chart }] : [],
  );
}

describe('the flows as figures', () => {
  it('are one portrait picture when it can be read so, whose words say every flow', () => {
    const [only, ...others] = figuresOf(
      world(flow('f1', 'erp', 'paie', 'interface'), flow('f2', 'stock', 'erp', 'manual')),
    );
    expect(others).toEqual([]);
    expect(only?.isWide).toBeUndefined();
    expect(only?.chart.nodes.map(({ kind }) => kind)).toEqual(['application', 'application', 'data-source']);
    expect(only?.alternativeText.replaceAll('\u202f', ' ')).toBe(
      'Schéma des flux. 1, de « ERP » vers « PAIE » (Contenu f1), interface ; 2, de « Stock » vers « ERP » (Contenu f2), ressaisie.',
    );
  });

  it('are none when no flow has an end, or only returns to where it comes from', () => {
    expect(flowFigures(world(flow('f1', null, null), flow('f2', 'erp', 'erp')))).toEqual([]);
  });

  it('of sixty boxes are several readable pictures, each flow drawn once, with its number in the table', () => {
    const it = wideWorld();
    const figures = figuresOf(it);
    const drawn = figures.flatMap(({ chart }) => chart.edges);
    expect(drawn.map(({ id }) => id).toSorted()).toEqual(it.dataFlows.map(({ id }) => id).toSorted());
    for (const edge of drawn) expect(edge.label).toMatch(new RegExp(`^${Number(edge.id.slice(1)) + 1} ·`));
    for (const { chart } of figures) {
      expect(chart.nodes.length).toBeLessThan(15);
      expect(619 / chart.width).toBeGreaterThan(0.78);
    }
    expect(figures[0]?.caption).toContain('Échanges autour de');
  });

  it('stand above a table with the same numbers', () => {
    const doc = aMission()
      .with(world(flow('f1', 'erp', 'paie'), flow('f2', 'stock', null, 'manual')))
      .build();
    const blocks = chapterOf(reportOf(doc), 'systems');
    const place = blocks.findIndex((block) => block.kind === 'figure' && block.chart.kind === 'flow');
    expect(wordsOf(blocks.slice(place + 1, place + 2))).toContain(
      '2\nStock\nÀ préciser\nContenu f2\nRessaisie',
    );
  });
});

describe('a flow picture', () => {
  it('leaves the gap of a label free, and keeps every line inside the picture', () => {
    const chart = flowChart(world(flow('f1', 'erp', 'paie'), flow('f2', 'paie', 'erp', 'manual')));
    for (const { stub, labelPlace, extent } of chart.edges) {
      expect(stub.x + stub.width).toBeLessThan(labelPlace.x);
      expect(labelPlace.x + labelPlace.width).toBeLessThan(extent.x);
      expect(extent.x + extent.width).toBeLessThanOrEqual(chart.width);
    }
    expect(chart.edges.map(({ isBackward }) => isBackward)).toEqual([false, true]);
  });

  it(
    'is drawn in Word with shapes, described and valid, beside native charts',
    async () => {
      const doc = aMission()
        .with(world(flow('f1', 'erp', 'paie', 'interface'), flow('f2', 'paie', 'erp', 'manual')))
        .withIrritant('i1', { title: 'Un', errorCostPerYear: 1000 })
        .withIrritant('i2', { title: 'Deux', errorCostPerYear: 3000 })
        .build();
      const bytes = await renderWord(reportOf(doc));
      expect(await officeErrors(bytes)).toEqual([]);
      const xml = partOf(bytes, 'word/document.xml');
      expect(xml).toMatch(/<wp:docPr id="2"[^>]*descr="Schéma des flux/);
      expect(xml.match(/prst="roundRect"/g)).toHaveLength(2);
      expect(xml.match(/<a:tailEnd type="triangle"\/>/g)).toHaveLength(1);
      expect(xml.match(/<a:headEnd type="triangle"\/>/g)).toHaveLength(1);
      expect(xml).toContain('<a:prstDash val="sysDash"/>');
      expect(partNames(bytes).filter((name) => /charts\/chart\d/.test(name))).toHaveLength(1);
      expect(partOf(bytes, 'word/charts/chart1.xml')).toContain('fr-FR');
      const again = await renderWord(reportOf(doc));
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(again))).toBe(0);
    },
    PATIENT,
  );
});
