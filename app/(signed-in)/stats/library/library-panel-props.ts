import type { LibraryFigures } from "@/lib/stats/library-figures";
import type { Question } from "../question";

/** What every panel about the library is given. */
export interface LibraryPanelProps {
  question: Question;
  figures: LibraryFigures;
}
