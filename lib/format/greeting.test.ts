import { expect, test } from "vitest";
import { formatGreeting } from "./greeting";

const now = new Date("2026-11-01T05:30:00Z");

test.each([
  ["America/New_York", "Up late, Mara?"],
  ["Europe/Berlin", "Good morning, Mara"],
  ["Asia/Tokyo", "Good afternoon, Mara"],
  ["Pacific/Kiritimati", "Good evening, Mara"],
])("goes by the clock in %s", (zone, formatted) => expect(formatGreeting("Mara", zone, now)).toBe(formatted));
