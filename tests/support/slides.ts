import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { loadCompliance, loadPack, loadProgramme } from '#scripts/lib/load-content.ts';
import { assess } from '#shared/assessment/assess.ts';
import { type MissionDoc, MissionDocSchema } from '#shared/domain/mission.ts';
import type { ReportOptions } from '#shared/report/model.ts';
import { buildRestitution } from '#shared/report/slides/build-slides.ts';
import type { SlideDeck } from '#shared/report/slides/model.ts';
import { simulate } from '#shared/scoring/simulate.ts';
import { REPORT_DATE } from './report.ts';

/** A slide of a .pptx as its parts tell it, read with none of our own code. */
export type ReadSlide = {
  readonly layout: string;
  readonly title: string;
  /** Every paragraph of the slide, title and tables included, in order. */
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly ReadChart[];
  /** Alternative texts of charts and tables. */
  readonly descriptions: readonly string[];
};

export type ReadChart = {
  readonly kind: string;
  readonly categories: readonly string[];
  readonly series: readonly (readonly number[])[];
};

/** Reads the slides in the order of the presentation, each with its notes, layout and charts. */
export function readSlides(bytes: Uint8Array): readonly ReadSlide[] {
  const parts = unzipSync(bytes);
  const xmlOf = (name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`No part ${name}.`);
    return strFromU8(part);
  };
  const targetsOf = (name: string) => {
    const [, folder = '', file = ''] = /^(.*\/)([^/]+)$/.exec(name) ?? [];
    return new Map(
      [...xmlOf(`${folder}_rels/${file}.rels`).matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)].map(
        ([, id = '', target = '']) => [id, target.replace(/^\.\.\//, 'ppt/')],
      ),
    );
  };
  const presentation = targetsOf('ppt/presentation.xml');
  return [...xmlOf('ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id = '']) => {
    const name = `ppt/${presentation.get(id)}`;
    const xml = xmlOf(name);
    const targets = [...targetsOf(name).values()];
    const notes = targets.find((target) => target.includes('notesSlides/')) ?? '';
    const layout = targets.find((target) => target.includes('slideLayouts/')) ?? '';
    const title = xml.match(/<p:ph type="(?:ctrT|t)itle"[\s\S]*?<\/p:sp>/)?.[0] ?? '';
    return {
      layout: xmlOf(layout).match(/<p:cSld name="([^"]*)"/)?.[1] ?? '',
      title: paragraphs(title).join(' '),
      texts: paragraphs(xml),
      notes: paragraphs(xmlOf(notes)),
      charts: targets
        .filter((target) => target.includes('charts/'))
        .map((target) => readChart(xmlOf(target))),
      descriptions: [...xml.matchAll(/<p:graphicFrame>.*?descr="([^"]*)"/gs)].map(([, words = '']) =>
        decoded(words),
      ),
    };
  });
}

function readChart(xml: string): ReadChart {
  const points = (part: string) =>
    [...part.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value = '']) => decoded(value));
  const categories = xml.match(/<c:cat>.*?<\/c:cat>/s)?.[0] ?? '';
  return {
    kind: xml.match(/<c:(bar|radar|bubble)Chart>/)?.[1] ?? '',
    categories: points(categories),
    series: [...xml.matchAll(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/gs)].map(([part]) =>
      points(part).map(Number),
    ),
  };
}

function paragraphs(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, inside = '']) =>
      [...inside.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => decoded(text)).join(''),
    )
    .filter((text) => text !== '');
}

function decoded(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

export type SampleName = 'mission-complete' | 'mission-en-cours' | 'mission-ouverte';

export function sampleMission(name: SampleName): MissionDoc {
  return MissionDocSchema.parse(
    JSON.parse(readFileSync(new URL(`../../resources/samples/${name}.json`, import.meta.url), 'utf8')),
  );
}

/** The deck of a mission of the shipped pack with all that may go into it, and the assessment it was made from. */
export function restitutionOf(doc: MissionDoc, more: Partial<ReportOptions> = {}) {
  const pack = loadPack(doc.pack);
  if (!pack) throw new Error(`No pack ${doc.pack.id}.`);
  const compliance = loadCompliance();
  const assessment = assess(doc, pack, REPORT_DATE, compliance);
  const options: ReportOptions = {
    date: REPORT_DATE,
    programme: loadProgramme(),
    compliance,
    simulations: simulate(doc, { ...pack.scoring, simulation: { ...pack.scoring.simulation, draws: 300 } }),
    ...more,
  };
  const deck: SlideDeck = buildRestitution(doc, assessment, pack, options);
  return { deck, assessment, pack, options };
}
