import { expect, test } from "vitest";
import { mayBeName } from "./may-be-name";

test.each(["the", "24", "進撃", "ברר", "100%"])("%s may be a name", (words) => expect(mayBeName(words)).toBe(true));

test.each(["%", "_", "% _ -", "…"])("%s is in every name", (words) => expect(mayBeName(words)).toBe(false));
