import type { Slice } from "./breakdown";

/** What the catalogue has not read yet, among slices by any trait that only it tells. */
export function getUnread(slices: readonly Slice[]): Slice["unread"] {
  return slices.find(({ value }) => value === null)?.unread ?? { titles: 0, minutes: 0 };
}
