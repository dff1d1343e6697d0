import { expect, test } from "vitest";
import { buildSecurityTxt } from "./security-txt";

test("names the contact and an end less than a year away, as RFC 9116 wants", () => {
  expect(buildSecurityTxt("mailto:me@example.org", "https://w.example", new Date("2026-11-29T22:00:00Z"))).toBe(
    `Contact: mailto:me@example.org
Expires: 2027-02-27T00:00:00Z
Preferred-Languages: en
Canonical: https://w.example/.well-known/security.txt
`,
  );
});
