import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { open, seal, UnopenableSecretError } from "./vault";

const older = randomBytes(32);
const newer = randomBytes(32);

test("opens what it sealed for the same owner", () => {
  expect(open(seal("a token", "user:1", [newer]), "user:1", [newer])).toBe("a token");
});

test("never seals the same secret to the same text, and never shows it", () => {
  const first = seal("a token", "user:1", [newer]);
  expect(first).not.toBe(seal("a token", "user:1", [newer]));
  expect(first).not.toContain("a token");
  expect(first).toMatch(/^v1\./);
});

test("opens with an older key that is still listed, and not once it is gone", () => {
  const sealed = seal("a token", "user:1", [older]);
  expect(open(sealed, "user:1", [newer, older])).toBe("a token");
  expect(() => open(sealed, "user:1", [newer])).toThrow(UnopenableSecretError);
});

test("seals with the first key", () => {
  expect(open(seal("a token", "user:1", [newer, older]), "user:1", [newer])).toBe("a token");
});

test("rejects a secret that was copied to another owner", () => {
  expect(() => open(seal("a token", "user:1", [newer]), "user:2", [newer])).toThrow(UnopenableSecretError);
});

test.each(["", "v1", "v2.00000000.AAAA", "plain text", `v1.${"0".repeat(8)}.`])("rejects %j", (sealed) => {
  expect(() => open(sealed, "user:1", [newer])).toThrow(UnopenableSecretError);
});

test("rejects a changed secret", () => {
  const sealed = seal("a token", "user:1", [newer]);
  const changed = sealed.slice(0, -2) + (sealed.endsWith("AA") ? "BB" : "AA");
  expect(() => open(changed, "user:1", [newer])).toThrow(UnopenableSecretError);
});
