import type { DetailLevel } from '#shared/domain/deliverable.ts';
import type { MissionDoc } from '#shared/domain/mission.ts';
import type { Id } from '#shared/domain/primitives.ts';
import type { ChapterBuilder, ChapterContext } from '#shared/report/chapters/chapter.ts';
import type { ReportDocument } from '#shared/report/model.ts';

/** Something a deliverable can be about by itself: one interview, one data source. */
export type Subject = {
  readonly id: Id;
  readonly title: string;
  /** What tells it from another of that title in a list, such as its date; may be empty. */
  readonly detail: string;
};

/** A document made from the mission: one file in this folder, and one line in deliverables.ts. */
export type Deliverable = {
  /** Stable: in addresses of the screen and on the command line. */
  readonly id: string;
  /** As the list of deliverables names it. */
  readonly title: string;
  /** On the button that writes it. */
  readonly writeLabel: string;
  /** Begins the name of its file. */
  readonly fileStem: string;
  /** A page of its own, or the head of a letter above the first words. */
  readonly opening: ReportDocument['opening'];
  /** A letter whose sections follow one another; without it each begins a page. */
  readonly isOneText?: boolean;
  /** Above its first page; the title given here is the default where the expert may choose one. */
  readonly headline: (doc: MissionDoc, subject: Subject | null) => string;
  /** What it can be about; without it, the mission as a whole. */
  readonly subjects?: {
    /** No choice among them: « Tous les entretiens réalisés ». */
    readonly allLabel: string;
    readonly label: string;
    readonly of: (doc: MissionDoc) => readonly Subject[];
  };
  /** It can be written with the working notes or without: the screen asks. */
  readonly hasNotes?: boolean;
  /** Its sections are longer or shorter with the detail asked for: the screen asks. */
  readonly hasDetail?: boolean;
  /** The one level of detail it is made at, where nobody is asked; without it `standard`. */
  readonly detail?: DetailLevel;
  /** A fixed list, which the expert may shorten and put in another order, or what the mission calls for. */
  readonly sections: readonly ChapterBuilder[] | ((context: ChapterContext) => readonly ChapterBuilder[]);
};
