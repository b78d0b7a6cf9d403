import { SourcesButton } from '#renderer/features/deliverables/preview/sources-button.tsx';
import { Button } from '#renderer/ui/feedback/button.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { Tag } from '#renderer/ui/feedback/tag.tsx';
import { Card } from '#renderer/ui/layout/card.tsx';
import { Stack } from '#renderer/ui/layout/flow.tsx';
import { formatCount, formatDate, NARROW_SPACE } from '#shared/domain/french.ts';
import type { Source } from '#shared/report/model.ts';
import type {
  ChangeAuthor,
  DiffSegment,
  PassageChange,
  SectionDifference,
  TakenText,
  WordComment,
} from '#shared/report/round-trip.ts';
import classes from './differences-view.module.css';

/** What was decided about a section. */
export type DifferenceDecision = 'taken' | 'left';

type DifferencesViewProps = {
  readonly sections: readonly SectionDifference[];
  /** By key of section; one without is still to decide. */
  readonly decisions: Readonly<Record<string, DifferenceDecision>>;
  readonly onTakeOver: (section: SectionDifference, text: TakenText) => void;
  readonly onLeave: (section: SectionDifference) => void;
  readonly onOpenSource: (source: Source) => void;
};

/** What the client changed in a Word file, section by section: the expert takes over or leaves each. */
export function DifferencesView({
  sections,
  decisions,
  onTakeOver,
  onLeave,
  onOpenSource,
}: DifferencesViewProps) {
  if (sections.length === 0)
    return (
      <EmptyState title="Aucune différence">
        Le document relu dit la même chose que le livrable, et ne porte aucun commentaire.
      </EmptyState>
    );
  const left = sections.filter(({ key }) => decisions[key] === undefined).length;
  return (
    <Stack gap={14}>
      <p role="status" className={classes.count}>
        {formatCount(sections.length, 'section')} {sections.length > 1 ? 'diffèrent' : 'diffère'}
        {left === 0 ? ` : tout est traité.` : `, dont ${left} à traiter.`}
      </p>
      {sections.map((section) => (
        <Section
          key={section.key}
          section={section}
          decision={decisions[section.key] ?? null}
          onTakeOver={(text) => onTakeOver(section, text)}
          onLeave={() => onLeave(section)}
          onOpenSource={onOpenSource}
        />
      ))}
    </Stack>
  );
}

function Section({
  section,
  decision,
  onTakeOver,
  onLeave,
  onOpenSource,
}: {
  readonly section: SectionDifference;
  readonly decision: DifferenceDecision | null;
  readonly onTakeOver: (text: TakenText) => void;
  readonly onLeave: () => void;
  readonly onOpenSource: (source: Source) => void;
}) {
  const { title, changes, comments, losses, takeOver } = section;
  const isFactual = takeOver === null && changes.length > 0;
  return (
    <Card
      title={title}
      note={takeOver ? 'texte de l’expert' : 'texte tiré des faits'}
      actions={<Actions section={section} decision={decision} onTakeOver={onTakeOver} onLeave={onLeave} />}
    >
      <Stack gap={10}>
        {isFactual ? (
          <p className={classes.help}>
            Ces mots viennent des faits saisis{NARROW_SPACE}: pour suivre le client, modifiez le fait d’où ils
            viennent.
          </p>
        ) : null}
        {changes.length > 0 ? (
          <ul className={classes.changes} aria-label={`Différences de ${title}`}>
            {changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read the same
              <li key={index}>
                <Change change={change} onOpenSource={onOpenSource} />
              </li>
            ))}
          </ul>
        ) : null}
        {comments.length > 0 ? <Comments comments={comments} title={title} /> : null}
        {losses.length > 0 ? (
          <div className={classes.losses}>
            <p>
              {takeOver
                ? `Ne peut pas être repris, à reporter à la main :`
                : `Ajouté à la main dans le document :`}
            </p>
            <ul>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </div>
        ) : null}
      </Stack>
    </Card>
  );
}

function Actions({
  section: { title, takeOver, withoutTrackedChanges },
  decision,
  onTakeOver,
  onLeave,
}: {
  readonly section: SectionDifference;
  readonly decision: DifferenceDecision | null;
  readonly onTakeOver: (text: TakenText) => void;
  readonly onLeave: () => void;
}) {
  const label = (words: string) => `${words}${NARROW_SPACE}: ${title}`;
  return (
    <div className={classes.actions}>
      {decision ? <Tag tone="teal">{decision === 'taken' ? 'repris' : 'laissé'}</Tag> : null}
      {takeOver && decision !== 'taken' ? (
        <Button size="xs" ariaLabel={label('Reprendre')} onClick={() => onTakeOver(takeOver)}>
          Reprendre
        </Button>
      ) : null}
      {withoutTrackedChanges && decision !== 'taken' ? (
        <Button
          size="xs"
          ariaLabel={label('Reprendre sans les modifications suivies')}
          onClick={() => onTakeOver(withoutTrackedChanges)}
        >
          Reprendre sans les modifications suivies
        </Button>
      ) : null}
      {decision === null ? (
        <Button size="xs" kind="quiet" ariaLabel={label('Laisser')} onClick={onLeave}>
          Laisser
        </Button>
      ) : null}
    </div>
  );
}

const KINDS: Readonly<Record<PassageChange['kind'], string>> = {
  changed: 'modifié',
  added: 'ajouté',
  removed: 'supprimé',
  moved: 'déplacé',
};

function Change({
  change: { kind, place, segments, sources },
  onOpenSource,
}: {
  readonly change: PassageChange;
  readonly onOpenSource: (source: Source) => void;
}) {
  const authors = authorsOf(segments);
  return (
    <div className={classes.change}>
      <div className={classes.place}>
        {place} <Tag>{KINDS[kind]}</Tag>
        {sources.length > 0 ? <SourcesButton sources={sources} onOpenSource={onOpenSource} /> : null}
      </div>
      {segments.length > 0 ? (
        <p className={classes.words}>
          {segments.map((segment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two pieces may read the same
            <Segment key={index} segment={segment} />
          ))}
        </p>
      ) : null}
      {authors.length > 0 ? (
        <p className={classes.by}>Modification suivie de {authors.join(' et de ')}</p>
      ) : null}
    </div>
  );
}

function Segment({ segment: { kind, text } }: { readonly segment: DiffSegment }) {
  switch (kind) {
    case 'equal':
      return <span>{shortened(text)}</span>;
    case 'removed':
      return (
        <del className={classes.removed}>
          <span className="visually-hidden">supprimé{NARROW_SPACE}: </span>
          {text}
        </del>
      );
    case 'added':
      return (
        <ins className={classes.added}>
          <span className="visually-hidden">ajouté{NARROW_SPACE}: </span>
          {text}
        </ins>
      );
  }
}

const KEPT_AROUND = 90;

/** Words that did not change only say where the others stand. */
function shortened(text: string): string {
  return text.length <= 2 * KEPT_AROUND + 20
    ? text
    : `${text.slice(0, KEPT_AROUND)} […] ${text.slice(-KEPT_AROUND)}`;
}

function authorsOf(segments: readonly DiffSegment[]): readonly string[] {
  return [...new Set(segments.flatMap(({ by }) => (by ? [signature(by)] : [])))];
}

function signature({ author, date }: ChangeAuthor): string {
  const name = author.trim() || 'auteur inconnu';
  return date === null ? name : `${name}, le ${formatDate(date.slice(0, 10))}`;
}

function Comments({
  comments,
  title,
}: {
  readonly comments: readonly WordComment[];
  readonly title: string;
}) {
  return (
    <ul className={classes.comments} aria-label={`Commentaires de ${title}`}>
      {comments.map((comment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two comments may read the same
        <li key={index}>
          {comment.quotedText ? <blockquote>{shortened(comment.quotedText)}</blockquote> : null}
          <p className={classes.words}>{comment.text}</p>
          <p className={classes.by}>{signature(comment)}</p>
        </li>
      ))}
    </ul>
  );
}
