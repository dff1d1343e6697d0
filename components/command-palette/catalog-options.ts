import { Globe } from "lucide-react";
import { titleHref } from "@/components/titles/title-href";
import { formatEpisodeCode } from "@/lib/domain/episode-code";
import type { Kind } from "@/lib/domain/kind";
import { type ListStatus, STATUS_LABELS } from "@/lib/domain/list-status";
import type { Intent } from "@/lib/outbox/intents/intent";
import type { Option, OptionGroup } from "./entries";
import { getTitleActions } from "./title-actions";

/** A title that Simkl found, and what the person has of it. */
interface CatalogHit {
  simklId: number;
  kind: Kind;
  title: string;
  year: number | null;
  isMovie: boolean;
  status: ListStatus | null;
  rating: number | null;
  /** The one that a file's name means. */
  episode: { season: number; number: number } | null;
}

export interface CatalogSearchResult {
  titles: CatalogHit[];
  /** Why there are none; null when Simkl answered. */
  problem: string | null;
}

/** The titles that Simkl found, then what can be done with the chosen one. */
export function getCatalogGroups(titles: readonly CatalogHit[], chosenId: number | null): OptionGroup[] {
  const chosen = titles.find(({ simklId }) => simklId === chosenId) ?? titles[0];
  if (!chosen) return [];
  return [
    { name: "On Simkl", options: titles.map((title) => toOption(title, title === chosen)) },
    { name: `“${chosen.title}”`, options: listActions(chosen) },
    {
      name: "Your rating",
      options: RATINGS.filter((value) => value !== chosen.rating).map((value) => toRating(chosen, value)),
    },
  ];
}

const RATINGS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export function createAskOption(search: string): Option {
  return {
    id: "palette-ask-simkl",
    label: `Search Simkl for “${search}”`,
    note: null,
    icon: Globe,
    command: { type: "ask-simkl" },
  };
}

/** The hit as it is once the intent is done. */
export function applyIntent(hit: CatalogHit, intent: Intent): CatalogHit {
  if (hit.simklId !== intent.simklId) return hit;
  if (intent.kind === "list") return { ...hit, status: intent.status };
  if (intent.kind === "rate") return { ...hit, rating: intent.rating };
  return intent.kind === "watch-film" ? { ...hit, status: "completed" } : hit;
}

function toOption({ simklId, kind, title, year, status }: CatalogHit, isChosen: boolean): Option {
  const notes = [year, status && STATUS_LABELS[status]].filter((note) => note !== null);
  return {
    id: `palette-simkl-${simklId}`,
    label: title,
    note: notes.join(" · ") || null,
    icon: kind,
    command: isChosen ? { type: "go", href: titleHref(kind, simklId) } : { type: "choose", simklId },
  };
}

function listActions({ episode, ...title }: CatalogHit): Option[] {
  const next = episode && formatEpisodeCode(title.kind, episode.season, episode.number);
  return getTitleActions({ ...title, next }).map(keepOpen);
}

function keepOpen(option: Option): Option {
  const { command } = option;
  return command.type === "intent" ? { ...option, command: { ...command, staysOpen: true } } : option;
}

function toRating({ simklId, kind }: CatalogHit, rating: number): Option {
  return {
    id: `palette-rate-${rating}`,
    label: `Rate it ${rating}`,
    short: String(rating),
    note: null,
    icon: kind,
    command: { type: "intent", intent: { kind: "rate", simklId, rating }, staysOpen: true },
  };
}
