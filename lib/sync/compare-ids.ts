import type { PoolClient } from "pg";
import type { LibraryIds } from "@/lib/simkl/library-ids";
import { askedRemovals } from "./asked-removals";
import type { Claimed } from "./claim";
import { judgeProof } from "./judge-proof";
import { type HeldRemovals, judgeRemovals, type KnownItem } from "./judge-removals";
import { removeItems } from "./remove-items";
import { recordProof } from "./sync-state";

export interface ComparedIds {
  /** How many titles left the library. */
  removed: number;
  /** Removals that wait for a second look; null when none do. */
  held: HeldRemovals | null;
  /** What an operator kept and Simkl still does not list; undefined when nothing was compared. */
  kept?: number[];
  /** Twice Simkl listed a title that no delta had told. */
  lacksTitles: boolean;
  wantsSecondLook: boolean;
}

interface Circumstances {
  removalsWereTold: boolean;
  /** Something was empty without reason: then an empty list is no proof. */
  isInDoubt: boolean;
  now: Date;
}

/** What a sync knows that compared nothing. */
export const AS_EXPECTED: ComparedIds = { removed: 0, held: null, lacksTitles: false, wantsSecondLook: false };

/** Removes what Simkl no longer lists and the person wanted gone, and the rest of it too or says what is to be held until a second look; and keeps what the list proves. */
export async function compareIds(
  client: PoolClient,
  claim: Claimed,
  { rows: listed }: LibraryIds,
  { removalsWereTold, isInDoubt, now }: Circumstances,
): Promise<ComparedIds> {
  const { held, kept: keptBefore, proofSuspects: suspects } = claim.state;
  const { rows: known } = await client.query<KnownItem>(
    `SELECT item."simklId", title."kind" FROM "LibraryItem" item JOIN "Title" title USING ("simklId")
     WHERE item."userId" = $1`,
    [claim.userId],
  );
  const ids = new Set(listed.map(({ simklId }) => simklId));
  const kept = keptBefore.filter((simklId) => !ids.has(simklId));
  const removable = known.filter(({ simklId }) => !kept.includes(simklId));
  const proof = judgeProof({
    known: new Set(removable.map(({ simklId }) => simklId)),
    listed,
    removalsWereTold,
    suspects,
  });
  if (listed.length > 0 || !isInDoubt) await recordProof(client, claim, proof, now);

  const asked = await askedRemovals(client, claim.userId, listed.length > 0);
  const gone = removable.filter(({ simklId }) => asked.has(simklId) && !ids.has(simklId)).map(({ simklId }) => simklId);
  await removeItems(client, claim.userId, gone, now);

  const others = removable.filter(({ simklId }) => !gone.includes(simklId));
  const { verdict, simklIds } = judgeRemovals(others, ids, held, now);
  const found = {
    kept,
    lacksTitles: proof.suspects.some((simklId) => suspects.includes(simklId)),
    wantsSecondLook: proof.suspects.length > 0,
  };
  if (verdict === "remove") {
    await removeItems(client, claim.userId, simklIds, now);
    return { ...found, removed: gone.length + simklIds.length, held: null };
  }
  const isTheSame = held !== null && simklIds.every((simklId) => held.simklIds.includes(simklId));
  return { ...found, removed: gone.length, held: { simklIds, since: isTheSame ? held.since : now } };
}
