import { ArrowRight, Check } from "lucide-react";
import { parseEpisodeCode } from "@/lib/domain/episode-code";
import { STATUS_LABELS, STATUS_ORDER } from "@/lib/domain/list-status";
import type { Intent } from "@/lib/outbox/intents/intent";
import type { Option } from "./entries";
import type { TitleSearchResult } from "./use-title-search";

/** What can be done with a title at once: mark what comes next, or put it on another list. */
export function getTitleActions({ simklId, isMovie, status, next }: TitleSearchResult["titles"][number]): Option[] {
  const place = parseEpisodeCode(next ?? "");
  const lists = isMovie ? (["completed", "plantowatch", "dropped"] as const) : STATUS_ORDER;
  return [
    ...(isMovie && status !== "completed"
      ? [createOption("Mark as watched", Check, { kind: "watch-film", simklId, watchedAt: "now" })]
      : []),
    ...(place
      ? [
          createOption(`Mark ${next} as watched`, Check, {
            kind: "watch-episodes",
            simklId,
            watchedAt: "now",
            episodes: [place],
          }),
        ]
      : []),
    ...lists
      .filter((list) => list !== status)
      .map((list) =>
        createOption(`${status === null ? "Add" : "Move"} to ${STATUS_LABELS[list]}`, ArrowRight, {
          kind: "list",
          simklId,
          status: list,
        }),
      ),
  ];
}

function createOption(label: string, icon: Option["icon"], intent: Intent): Option {
  const id = `palette-act-${label.toLowerCase().replaceAll(/\W+/g, "-")}`;
  return { id, label, note: null, icon, command: { type: "intent", intent } };
}
