/** Pages by the letter that follows `g`. */
export const GO_KEYS = {
  o: "/overview",
  l: "/library",
  u: "/up-next",
  h: "/history",
  c: "/calendar",
  s: "/settings",
} as const;

const STORED_UNDER = "single-keys";

/** Whether single letters do something in this browser: who speaks to their computer, or has a restless hand, can turn it off. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(STORED_UNDER) !== "off";
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORED_UNDER);
  else localStorage.setItem(STORED_UNDER, "off");
}
