import { isMovie } from "@/lib/domain/is-movie";
import type { Entry } from "@/lib/file-import/entry";
import type { PlainIntent } from "@/lib/outbox/intents/intent";
import type { TitleFacts } from "@/lib/outbox/intents/title-facts";
import type { ListStatus } from "@/lib/simkl/schemas/list-status";
import type { Choices } from "./choices";
import type { Note } from "./note";
import { planEpisodes } from "./plan-episodes";
import { toWatchedAt } from "./to-watched-at";

/** In sending order: a memo, for example, names the list (docs/simkl-api.md#memos). */
export const STAGES = ["watch", "all", "list", "memo", "rate"] as const;

export interface Step {
  stage: (typeof STAGES)[number];
  intent: PlainIntent;
}

export type Conflict = "rating" | "list" | "memo";

export interface Plan {
  steps: Step[];
  /** Whether something is sent without a choice of the user. */
  additions: boolean;
  conflicts: Conflict[];
  notes: Note[];
}

/** Never sends a viewing again; where library and file differ, the library stays unless the user chose the file. */
export function planEntry(entry: Entry, title: TitleFacts, choices: Choices, now: Date): Plan {
  const draft: Plan = { steps: [], additions: false, conflicts: [], notes: [] };
  if (isMovie(title)) planMovie(entry, title, choices, now, draft);
  else planShow(entry, title, choices, now, draft);
  planMemo(entry, title, choices, draft);
  planRating(entry, title, choices, now, draft);
  return draft;
}

/** For an unknown title: adds it to the library, or finds it there. */
export function getFirstSteps({ steps }: Plan): Step[] {
  return steps.filter(({ stage }) => stage === steps[0]?.stage);
}

/** Without episodes: those that Simkl did not accept, it does not have. */
export function getLaterSteps({ steps }: Plan): Step[] {
  return steps.filter(({ stage }) => stage !== "watch");
}

function planMovie(entry: Entry, { simklId, state }: TitleFacts, choices: Choices, now: Date, draft: Plan): void {
  const wasRatedOnly = entry.status === null && entry.rating !== null && state.status === null;
  // Simkl takes a rating as a viewing of this minute (docs/simkl-api.md#ratings).
  const movie = entry.film ?? (wasRatedOnly ? { at: null } : null);
  if (!movie || state.status === "completed") {
    planList(entry, state.status, simklId, choices, draft);
    return;
  }
  const watchedAt = toWatchedAt(movie.at, now);
  const step: Step = { stage: "watch", intent: { kind: "watch-film", simklId, watchedAt, ...pickAddedAt(entry) } };
  if (state.status === null || state.status === "plantowatch") addStep(draft, step, { code: "watched" });
  else addConflict(draft, "list", step, choices.lists, { code: "watched-in-file", status: state.status });
}

function planShow(entry: Entry, title: TitleFacts, choices: Choices, now: Date, draft: Plan): void {
  const { simklId, state } = title;
  const { intents, notes } = planEpisodes(entry, title, now);
  const count = intents.reduce((sum, { episodes }) => sum + episodes.length, 0);
  for (const [index, intent] of intents.entries())
    addStep(draft, { stage: "watch", intent }, index === 0 ? { code: "episodes", count } : null);
  draft.notes.push(...notes);

  if (entry.isAllWatched && state.status !== "completed" && !state.hasUnnamed)
    planAll(entry, title, choices, now, draft);
  // "Completed" alone would mark unwatched episodes; Simkl completes a fully watched show by itself.
  const isEarned = entry.status === "completed" && (entry.isAllWatched || entry.episodes.length > 0);
  const isImplied = entry.status === "watching" && (count > 0 || entry.isAllWatched || state.status === "completed");
  if (!isEarned && !isImplied) planList(entry, state.status, simklId, choices, draft);
}

/** Everything aired, which Simkl only counts. */
function planAll(entry: Entry, { simklId, state }: TitleFacts, choices: Choices, now: Date, draft: Plan): void {
  const watchedAt = toWatchedAt(entry.lastWatchedAt, now);
  const dates = state.status === null ? pickAddedAt(entry) : {};
  const step: Step = { stage: "all", intent: { kind: "list", simklId, status: "completed", watchedAt, ...dates } };
  if (state.status === null) addStep(draft, step, { code: "all-aired" });
  else addConflict(draft, "list", step, choices.lists, { code: "all-aired-in-file" });
}

function planList(
  entry: Entry,
  currentStatus: ListStatus | null,
  simklId: number,
  choices: Choices,
  draft: Plan,
): void {
  const { status } = entry;
  if (status === null || status === currentStatus) return;
  const step: Step = {
    stage: "list",
    intent: { kind: "list", simklId, status, ...(currentStatus === null && pickAddedAt(entry)) },
  };
  if (currentStatus === null) addStep(draft, step, { code: "list", status });
  else addConflict(draft, "list", step, choices.lists, { code: "other-list", here: currentStatus, inFile: status });
}

function planMemo({ memo }: Entry, { simklId, state }: TitleFacts, choices: Choices, draft: Plan): void {
  if (!memo || (memo.text === state.memo?.text && memo.isPrivate === state.memo.isPrivate)) return;
  const step: Step = { stage: "memo", intent: { kind: "memo", simklId, ...memo } };
  if (state.memo) addConflict(draft, "memo", step, choices.memos, { code: "other-memo" });
  else if (state.status !== null || draft.steps.length > 0) addStep(draft, step, { code: "memo" });
}

function planRating(entry: Entry, { simklId, state }: TitleFacts, choices: Choices, now: Date, draft: Plan): void {
  const { rating, ratedAt } = entry;
  if (rating === null || rating === state.rating) return;
  const at = ratedAt !== null && new Date(ratedAt) <= now ? { ratedAt } : {};
  const step: Step = { stage: "rate", intent: { kind: "rate", simklId, rating, ...at } };
  if (state.rating === null) addStep(draft, step, { code: "rated", rating });
  else
    addConflict(draft, "rating", step, choices.ratings, { code: "other-rating", here: state.rating, inFile: rating });
}

function addStep(draft: Plan, step: Step, note: Note | null): void {
  draft.steps.push(step);
  draft.additions = true;
  if (note) draft.notes.push(note);
}

function addConflict(draft: Plan, conflict: Conflict, step: Step, isChosen: boolean, note: Note): void {
  draft.conflicts.push(conflict);
  draft.notes.push(note);
  if (isChosen) draft.steps.push(step);
}

function pickAddedAt({ addedAt }: Entry): { addedAt?: string } {
  return addedAt === null ? {} : { addedAt };
}
