import { expect, test } from "vitest";
import { hasBearerToken } from "./has-bearer-token";

const secret = "a secret of sixteen";

test.each([
  ["the secret as a bearer token", `Bearer ${secret}`, secret, true],
  ["another secret", "Bearer another", secret, false],
  ["the bare secret", secret, secret, false],
  ["nothing", null, secret, false],
  ["anything while none is configured", "Bearer null", null, false],
  ["an empty one while none is configured", "Bearer ", null, false],
])("%s", (_, authorization, configured, expected) => {
  expect(hasBearerToken(authorization, configured)).toBe(expected);
});
