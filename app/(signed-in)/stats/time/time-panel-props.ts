import type { TimeFigures } from "@/lib/stats/time-figures";
import type { Question } from "../question";

/** What every panel about time is given. */
export interface TimePanelProps {
  question: Question;
  figures: TimeFigures;
}
