import { Tag, type TagTone } from '#renderer/ui/feedback/tag.tsx';
import { VERDICT_LABELS, type Verdict } from '#shared/funding/verdict.ts';

const TONES: Readonly<Record<Verdict, TagTone>> = { yes: 'teal', no: 'bad', 'to-check': 'warn' };

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <Tag tone={TONES[verdict]}>{VERDICT_LABELS[verdict]}</Tag>;
}
