import type { TasteFigures } from "@/lib/stats/taste-figures";
import type { Question } from "../question";

/** What every panel about taste is given. */
export interface TastePanelProps {
  question: Question;
  figures: TasteFigures;
}
