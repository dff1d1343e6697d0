import { expect, test } from "vitest";
import { formatRestored } from "./restore-messages";

const lost = { episodes: 0, rewatches: 0, memo: false };

test.each([
  [{ found: 0, sent: 0, lost: [] }, "There is nothing to restore: please choose what the journal still has."],
  [{ found: 1, sent: 0, lost: [] }, "It is all in your library already."],
  [{ found: 1, sent: 1, lost: [lost] }, "1 title goes back into your library."],
  [{ found: 3, sent: 2, lost: [lost, lost] }, "2 titles go back into your library. 1 other is there already."],
  [
    {
      found: 2,
      sent: 2,
      lost: [
        { episodes: 12, rewatches: 1, memo: true },
        { ...lost, rewatches: 1 },
      ],
    },
    "2 titles go back into your library. Not with them: 12 episodes that Simkl only counted, 2 rewatches and a memo longer than Simkl takes.",
  ],
])("%j is described as %s", (restored, message) => expect(formatRestored({ ...restored, ids: [] })).toBe(message));
