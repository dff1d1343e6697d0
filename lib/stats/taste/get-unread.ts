import type { Slice } from "./breakdown";

export function getUnread(slices: readonly Slice[]): Slice["unread"] {
  return slices.find(({ value }) => value === null)?.unread ?? { titles: 0, minutes: 0 };
}
