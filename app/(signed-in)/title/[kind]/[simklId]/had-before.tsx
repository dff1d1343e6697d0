import Link from "next/link";
import { ActForm } from "@/components/acting/act-form";
import { JOURNAL_PATH } from "@/components/acting/journal-path";
import { latestRemoval } from "@/lib/writes/removed-titles";
import { restoreStandings } from "@/lib/writes/restore-standing";
import { HadWords } from "../../../removed/had-words";
import { RestoreButton } from "../../../removed/restore-button";
import { restore } from "../../../restore-actions";
import { Dated } from "./dated";
import type { Visit } from "./visit";

/** What the person had of a title that left their library, and the way back; nothing when the journal does not have it. */
export async function HadBefore({ visit }: { visit: Visit }) {
  const { user, head, now } = visit;
  const removed = await latestRemoval(user.id, head.simklId, now);
  const [standing] = removed ? await restoreStandings(user.id, [removed], now) : [];
  if (!removed || standing?.state !== "gone") return null;
  return (
    <div className="mt-4 text-sm">
      <p>
        You had this until <Dated at={removed.removedAt} visit={visit} />:
      </p>
      <HadWords removed={removed} lost={standing.lost} timeZone={user.timeZone} />
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ActForm action={restore}>
          <RestoreButton removed={removed} standing={standing} />
        </ActForm>
        <Link href={JOURNAL_PATH} className="text-xs text-soft underline-offset-4 hover:text-ink hover:underline">
          All removed titles
        </Link>
      </div>
    </div>
  );
}
