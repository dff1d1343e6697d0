import type { Privacy } from "@/lib/library/memos/memo-query";

/** What it means for who sees a memo. */
export const VISIBILITY_MEANING: Record<Privacy, string> = {
  public: "Public memos are shown on your public profile and feed on Simkl.",
  private: "Private memos are seen by you alone.",
};
