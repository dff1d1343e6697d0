import { isMovie } from "@/lib/domain/is-movie";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import type { Change } from "./change";
import type { TitleFacts } from "./title-facts";

/**
 * A sentence: why the change must not be sent; null when it may. Simkl marks or removes the whole title when a request
 * lacks its status or its episodes (docs/simkl-api.md#writing-to-the-library).
 */
export function findSendProblem(change: Change, title: TitleFacts): string | null {
  switch (change.kind) {
    case "memo":
      if (title.state.status === null) return "This left your library meanwhile, so it can have no memo.";
      return getMemoLength(change.text) > MAX_MEMO_LENGTH ? TOO_LONG : null;
    case "watch":
      return isMovie(title) === (change.seasons.length === 0) && !hasEmptySeason(change) ? null : RECLASSIFIED;
    case "unwatch":
      return isMovie(title) || change.seasons.length === 0 || hasEmptySeason(change) ? RECLASSIFIED : null;
    default:
      return null;
  }
}

const RECLASSIFIED = "Simkl files this differently by now. Please look at its page and mark it there.";

/** Only a restored memo from elsewhere can be this long. */
const TOO_LONG = `This memo is longer than ${MAX_MEMO_LENGTH} characters, and Simkl may cut it off. Please shorten it and save it again.`;

function hasEmptySeason({ seasons }: Extract<Change, { kind: "watch" | "unwatch" }>): boolean {
  return seasons.some(({ isWhole, episodes }) => !isWhole && episodes.length === 0);
}
