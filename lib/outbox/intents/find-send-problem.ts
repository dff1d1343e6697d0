import { isMovie } from "@/lib/domain/is-movie";
import type { WriteReason } from "@/lib/outbox/write-reason";
import { getMemoLength, MAX_MEMO_LENGTH } from "@/lib/simkl/schemas/memo-length";
import type { Change } from "./change";
import type { TitleFacts } from "./title-facts";

/**
 * Why the change must not be sent; null when it may. Simkl marks or removes the whole title when a request
 * lacks its status or its episodes (docs/simkl-api.md#writing-to-the-library).
 */
export function findSendProblem(change: Change, title: TitleFacts): WriteReason | null {
  switch (change.kind) {
    case "memo":
      if (title.state.status === null) return { code: "memo-without-list" };
      return getMemoLength(change.text) > MAX_MEMO_LENGTH ? TOO_LONG : null;
    case "watch":
      return isMovie(title) === (change.seasons.length === 0) && !hasEmptySeason(change) ? null : RECLASSIFIED;
    case "unwatch":
      return isMovie(title) || change.seasons.length === 0 || hasEmptySeason(change) ? RECLASSIFIED : null;
    default:
      return null;
  }
}

const RECLASSIFIED: WriteReason = { code: "reclassified" };

/** Only a restored memo from elsewhere can be this long. */
const TOO_LONG: WriteReason = { code: "restored-memo-too-long", limit: MAX_MEMO_LENGTH };

function hasEmptySeason({ seasons }: Extract<Change, { kind: "watch" | "unwatch" }>): boolean {
  return seasons.some(({ isWhole, episodes }) => !isWhole && episodes.length === 0);
}
