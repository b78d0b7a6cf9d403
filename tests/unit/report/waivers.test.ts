import { describe, expect, it } from 'vitest';
import type { Waiver } from '#shared/domain/deliverable.ts';
import type { DeliveryCheck } from '#shared/report/checks/check.ts';
import { isReasonEnough, sortChecks } from '#shared/report/checks/waivers.ts';

const check = (key: string, severity: DeliveryCheck['severity'] = 'blocking'): DeliveryCheck => ({
  key,
  severity,
  sentence: key,
  target: { kind: 'screen', screen: 'deliverables' },
  deliverableIds: ['report'],
});
const waiver = (findingKey: string, reason = 'Accord écrit du dirigeant'): Waiver => ({
  id: `wai-${findingKey}`,
  findingKey,
  reason,
  waivedOn: '2026-12-01',
});
const sort = (checks: readonly DeliveryCheck[], waivers: readonly Waiver[], isFileRead = true) => {
  const findingIds = new Set(['framing.company.name']);
  const { open, waived, lapsed, isDeliverable } = sortChecks(checks, waivers, {
    deliverableId: 'report',
    isFileRead,
    findingIds,
  });
  return {
    open: open.map(({ key }) => key),
    waived: waived.map(({ check: { key } }) => key),
    lapsed: lapsed.map(({ findingKey }) => findingKey),
    isDeliverable,
  };
};

describe('a blocking check', () => {
  it('keeps the document from being handed over until it is waived with a reason', () => {
    expect(sort([check('report:a')], [])).toMatchObject({ open: ['report:a'], isDeliverable: false });
    expect(sort([check('report:a')], [waiver('report:a')])).toMatchObject({
      open: [],
      waived: ['report:a'],
      isDeliverable: true,
    });
  });

  it('is not waived by a reason of a few letters, nor by one given for another', () => {
    expect(isReasonEnough('   ok      ')).toBe(false);
    expect(sort([check('report:a')], [waiver('report:a', 'ok')]).isDeliverable).toBe(false);
    expect(sort([check('report:names.p1')], [waiver('report:names.p2')]).open).toEqual(['report:names.p1']);
  });
});

describe('a waiver', () => {
  it('has no effect on what does not block', () => {
    const sorted = sort([check('report:a', 'to-check')], [waiver('report:a')]);
    expect(sorted).toMatchObject({ open: ['report:a'], waived: [], isDeliverable: true });
  });

  it('lapses when its check is gone', () => {
    expect(sort([], [waiver('report:a'), waiver('roadmap.gone')])).toMatchObject({
      lapsed: ['report:a', 'roadmap.gone'],
      isDeliverable: true,
    });
  });

  it('of another document, or of a finding that still stands elsewhere, is left alone', () => {
    expect(sort([], [waiver('interview-minutes:a'), waiver('framing.company.name')]).lapsed).toEqual([]);
  });

  it('on the Word file waits for the file to be read', () => {
    expect(sort([], [waiver('report:file.styles')], false).lapsed).toEqual([]);
    expect(sort([], [waiver('report:file.styles')], true).lapsed).toEqual(['report:file.styles']);
  });
});
