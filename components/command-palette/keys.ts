const STORAGE_KEY = "single-keys";

/** Whether single letters do something in this browser: who speaks to their computer, or has a restless hand, can turn it off. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== "off";
}

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(STORAGE_KEY);
  else localStorage.setItem(STORAGE_KEY, "off");
}
